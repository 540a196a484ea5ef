package org.tamga.producers.post.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.producers.post.outbox.BrokenOutboxException;

/**
 * One shift of a post is watched, every write to its disk and every call to its centre. Then, for each moment between two
 * of them, the disk is made anew as it was then: as a kill leaves it, as it is with half of the next write, and as a power
 * cut leaves it that takes whatever was not forced. The post is started there, the officer asks again for what he was not
 * shown, and in the end everything ever shown has arrived, and each report once in effect. Needs {@code strace}; where it
 * is missing it is skipped, unless TAMGA_REQUIRE_STRACE is true.
 */
final class CrashPointsIT {
    @TempDir
    private Path directory;

    private int points;

    @Test
    void noCrashAtAnyPointLosesOrDoublesAReport() throws Exception {
        boolean possible = Trace.isPossible();
        if (!possible && "true".equals(System.getenv("TAMGA_REQUIRE_STRACE"))) {
            throw new AssertionError("strace cannot watch programs here");
        }
        assumeTrue(possible, "needs strace");
        Path shift = Files.createDirectory(directory.resolve("shift")).toRealPath();
        List<Step> steps = new Trace(shift)
                .of(Border.class, shift.toString()).stream()
                        .filter(step -> !step.path().endsWith("-shm")) // memory; made anew by whoever comes first
                        .toList();

        Disk disk = new Disk();
        for (int at = 0; at < steps.size(); at++) {
            Step next = steps.get(at);
            String where = "before step " + at + ", " + next.getClass().getSimpleName() + " of " + next.path();
            goOn(disk::afterKill, "killed " + where);
            if (next instanceof Step.Write write && !isNote(write)) {
                goOn(into -> disk.afterKillWithin(write, into), "killed with half of it done " + where);
            }
            if (next instanceof Step.Sync || isNote(next)) {
                goOn(disk::afterPowerCut, "power cut " + where);
            }
            take(disk, next);
        }
        goOn(disk::afterKill, "at the end");
        System.out.println(points + " crash points of " + steps.size() + " steps");
        assertThat(points).isGreaterThan(500);
    }

    /** What the officer saw and the centre has is beyond this disk. */
    private static void take(Disk disk, Step step) {
        disk.take(step);
        if (isNote(step)) {
            disk.take(new Step.Sync(step.path()));
        }
    }

    private static boolean isNote(Step step) {
        return step.path().equals("shown") || step.path().equals("centre");
    }

    private void goOn(Left left, String where) throws Exception {
        Path now = directory.resolve("now-" + points++);
        left.into(now);
        try (Border border = new Border(now)) {
            Map<Integer, String> shown = border.shown();
            Set<String> safe = new HashSet<>(border.arrived());
            safe.addAll(border.held());
            assertThat(safe).as(where).containsAll(shown.values());

            for (int request = 1; request <= Border.REQUESTS; request++) {
                if (!shown.containsKey(request) || !border.arrived().contains(shown.get(request))) {
                    border.ask(request);
                }
            }
            border.settleAll();

            Map<Integer, String> all = new TreeMap<>(border.shown());
            assertThat(all).as(where).hasSize(Border.REQUESTS).containsAllEntriesOf(shown);
            assertThat(new HashSet<>(border.arrived())).as(where).isEqualTo(new HashSet<>(all.values()));
        } catch (BrokenOutboxException broken) {
            throw new AssertionError(where, broken);
        }
    }

    private interface Left {
        void into(Path directory) throws IOException;
    }
}
