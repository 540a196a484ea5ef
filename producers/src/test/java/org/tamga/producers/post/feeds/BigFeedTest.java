package org.tamga.producers.post.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.State;

/**
 * A file far larger than the heap. 20 MB in 40 MB; with {@code -Dtamga.big=true} 200 MB in the heap that a post has.
 */
final class BigFeedTest {
    private static final boolean BIG = Boolean.getBoolean("tamga.big");

    @TempDir
    private Path folder;

    /** Takes in what lies in the folder named, then ends. */
    static final class Post {
        private Post() {}

        public static void main(String[] folder) {
            try (Watched watched = new Watched(Path.of(folder[0]))) {
                watched.turn();
                watched.pass(Arrivals.STILL);
                while (watched.status().files() == 0) {
                    if (!watched.turn()) {
                        watched.pass(Duration.ofSeconds(2));
                    }
                }
            }
        }
    }

    @Test
    void aFileLargerThanTheHeapGoesThrough() throws Exception {
        Path feed = Files.createDirectories(folder.resolve("feeds/anpr"));
        Files.writeString(feed.resolve(MappingFile.NAME), Watched.ANPR);
        int rows = BigFile.write(feed.resolve("big.csv"), (BIG ? 200L : 20L) << 20, "x".repeat(300));

        Process post = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        BIG ? "-Xmx256m" : "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Post.class.getName(),
                        folder.toString()))
                .inheritIO()
                .start();

        assertThat(post.waitFor()).isZero();
        try (Outbox outbox = Outbox.open(folder)) {
            assertThat(outbox.counts()).containsEntry(State.SAVED, (long) rows);
        }
        assertThat(feed.resolve("done/big.csv")).exists();
        assertThat(feed.resolve("done/big.csv.rejects.csv")).doesNotExist();
    }
}
