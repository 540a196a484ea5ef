package org.tamga.producers.post.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.producers.post.Samples;

/**
 * Cuts the power: a file system on a loop device is shut down in the middle of saving, so that nothing is written which
 * was not forced to the disk. Killing a process cannot show that: what it wrote lives on in the system's memory. A save
 * that ends while the power goes is not counted as shown: XFS may tell an fsync that overlaps its shutdown that all is
 * well, where a real cut would end whoever asked. Needs root, XFS and its tools; where they are missing it is skipped,
 * unless TAMGA_REQUIRE_POWER_CUT is true.
 */
final class PowerCutIT {
    private static final long SEED = Long.getLong("tamga.seed", System.nanoTime());
    private static final int CUTS = Integer.getInteger("tamga.cuts", 8);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    private Path image;
    private Path disk;

    @BeforeEach
    void makeDisk() throws Exception {
        image = directory.resolve("disk.img");
        disk = Files.createDirectory(directory.resolve("disk"));
        boolean made = run("truncate", "-s", "400M", image.toString()) == 0
                && run("mkfs.xfs", "-q", image.toString()) == 0
                && run("xfs_io", "-V") == 0
                && run("mount", "-o", "loop", image.toString(), disk.toString()) == 0;
        if (!made && "true".equals(System.getenv("TAMGA_REQUIRE_POWER_CUT"))) {
            throw new AssertionError("no file system on a loop device can be made here");
        }
        assumeTrue(made, "needs root, loop devices, and xfsprogs");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void whatWasShownAsSavedSurvivesAPowerCut() throws Exception {
        Random random = new Random(SEED);
        List<String> shown = new CopyOnWriteArrayList<>();
        for (int cut = 0; cut < CUTS; cut++) {
            saveUntilThePowerGoes(shown, random.nextInt(400));
            assertThat(run("umount", disk.toString())).isZero();
            assertThat(run("mount", "-o", "loop", image.toString(), disk.toString()))
                    .isZero();

            try (Outbox outbox = Outbox.open(disk.resolve("post"))) {
                List<String> missing = new ArrayList<>(shown);
                missing.removeAll(outbox.unsettledAfter(0, Integer.MAX_VALUE).stream()
                        .map(SavedReport::eventId)
                        .collect(Collectors.toSet()));
                assertThat(missing.stream().map(shown::indexOf))
                        .as("cut %s of seed %s: places in the order of the %s that were shown", cut, SEED, shown.size())
                        .isEmpty();
            }
        }
        assertThat(shown).hasSizeGreaterThan(CUTS);
    }

    private void saveUntilThePowerGoes(List<String> shown, int millis) throws Exception {
        try (Outbox outbox = Outbox.open(disk.resolve("post"))) {
            int before = shown.size();
            AtomicBoolean powerIsGoing = new AtomicBoolean();
            Thread officer = new Thread(() -> {
                try {
                    while (true) {
                        Saving saved = outbox.save(Samples.seizure(), null, NOON);
                        if (!powerIsGoing.get()) {
                            shown.add(((Saving.Saved) saved).report().eventId());
                        }
                    }
                } catch (NotSavedException powerIsGone) {
                    // what was not shown need not be there
                }
            });
            officer.start();
            while (shown.size() == before) {
                Thread.onSpinWait();
            }
            Thread.sleep(millis); // at which moment is up to chance; any will do
            powerIsGoing.set(true);
            assertThat(run("xfs_io", "-x", "-c", "shutdown", disk.toString())).isZero();
            officer.join();
        }
    }

    /** The program's exit status; -1 if there is no such program. */
    private static int run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().transferTo(System.out);
            return process.waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }
}
