package org.tamga.producers.post;

import java.nio.file.Path;
import java.time.Duration;
import org.tamga.events.Connection;
import org.tamga.producers.post.link.Heart;
import org.tamga.vocabulary.Checkpoint;

/**
 * What a post needs to know.
 *
 * @param checkpoint whose post it is
 * @param folder where everything it keeps lies; of this post alone
 * @param port of the page, on the loopback address; 0 for any free one
 * @param connection the centre's Kafka and registry
 * @param heartbeat how often it says that it is there, 5 s to an hour
 * @param kept how long settled reports are kept, at least a day
 * @param version of the software
 * @param feeds the watch folder; need not be there
 */
public record PostSettings(
        Checkpoint checkpoint,
        Path folder,
        int port,
        Connection connection,
        Duration heartbeat,
        Duration kept,
        String version,
        Path feeds) {
    /** The port where the page is if nothing else is said. */
    public static final int DEFAULT_PORT = 8480;

    public PostSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("--port: " + port + " is not 0 to 65535");
        }
        if (heartbeat.compareTo(Heart.SHORTEST) < 0 || heartbeat.compareTo(Heart.LONGEST) > 0) {
            throw new IllegalArgumentException("--heartbeat: " + heartbeat.toSeconds() + " is not "
                    + Heart.SHORTEST.toSeconds() + " to " + Heart.LONGEST.toSeconds());
        }
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("--keep-days: " + kept.toDays() + " is less than 1");
        }
    }

    /** With the watch folder where it usually is. */
    public PostSettings(
            Checkpoint checkpoint,
            Path folder,
            int port,
            Connection connection,
            Duration heartbeat,
            Duration kept,
            String version) {
        this(checkpoint, folder, port, connection, heartbeat, kept, version, folder.resolve("feeds"));
    }
}
