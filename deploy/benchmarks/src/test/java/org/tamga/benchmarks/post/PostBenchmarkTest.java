package org.tamga.benchmarks.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.State;

/** The benchmark of the post in its short form: that it runs, not how fast. */
class PostBenchmarkTest {
    private static final Path LAUNCHER = Path.of("..", "tamga");
    private static final Path JAR = Path.of("..", "standalone", "target", "tamga-standalone.jar");

    @TempDir
    private Path folder;

    @Test
    void storedReportsAreAsAfterMonthsOfWork() throws Exception {
        Stored.fill(folder, 1_200);

        try (Outbox outbox = Outbox.open(folder)) {
            assertThat(outbox.counts())
                    .containsEntry(State.SAVED, 12L)
                    .containsEntry(State.ACCEPTED, 1_188L)
                    .containsEntry(State.REFUSED, 0L);
        }
    }

    @Test
    void everySightingThatIsFedIsOnTheDisk() throws Exception {
        assumeTrue(Files.exists(JAR), "tamga is not built");

        String table = new PostBenchmark(LAUNCHER.toAbsolutePath(), 100, 60, 1, folder).table(step -> {});

        assertThat(table)
                .contains(
                        "until the page answers, in an empty folder",
                        "until the page answers, with 100 stored reports",
                        "1 one after another",
                        "59 eight at a time",
                        "the folder with 60 sightings");
        try (Outbox outbox = Outbox.open(folder.resolve("fed"))) {
            assertThat(outbox.counts()).containsEntry(State.SAVED, 60L);
        }
    }
}
