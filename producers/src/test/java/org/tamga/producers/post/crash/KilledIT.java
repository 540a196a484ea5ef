package org.tamga.producers.post.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The outbox at work in a process of its own is killed at a random moment, and again, on the same files. Nothing that was
 * shown as saved is ever lost, and in the end each report has arrived once in effect. With {@code -Dtamga.kills=10000} it
 * takes some hours.
 */
final class KilledIT {
    private static final int KILLS = Integer.getInteger("tamga.kills", 100);
    private static final long SEED = Long.getLong("tamga.seed", System.nanoTime());
    private static final int MOST_STEPS = 40;
    private static final int CHECK_EVERY = 25;

    @TempDir
    private Path directory;

    @Test
    void whatWasShownSurvivesEveryKill() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            killAtWork(random);
            if (kill % CHECK_EVERY == 0) {
                check("kill " + kill + " of seed " + SEED);
            }
        }
        try (Border border = new Border(directory)) {
            int last = border.shown().keySet().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElseThrow();
            for (int request = 1; request <= last + 1; request++) { // of one more it is not known whether it was asked
                border.ask(request);
            }
            border.settleAll();
            assertThat(new HashSet<>(border.arrived()))
                    .as("seed %s", SEED)
                    .isEqualTo(new HashSet<>(border.shown().values()));
            System.out.println(KILLS + " kills, " + last + " reports");
            assertThat(last).isGreaterThan(KILLS);
        }
    }

    private void killAtWork(Random random) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Shift.class.getName(),
                        directory.toString(),
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader words = process.inputReader()) {
            assertThat(words.lines().anyMatch("works"::equals)).as("it works").isTrue();
            words.lines().limit(random.nextInt(MOST_STEPS)).forEach(step -> {});
            TimeUnit.MICROSECONDS.sleep(random.nextInt(10_000)); // somewhere in the next step
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void check(String when) throws Exception {
        try (Border border = new Border(directory)) {
            Set<String> safe = new HashSet<>(border.arrived());
            safe.addAll(border.held());
            assertThat(safe).as(when).containsAll(border.shown().values());
        }
    }
}
