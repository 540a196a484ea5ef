package org.tamga.topology;

import java.nio.file.Path;
import java.util.Optional;
import org.tamga.detection.history.Horizon;
import org.tamga.events.Connection;

/**
 * What the streams application needs to know.
 *
 * @param connection where Kafka and the registry are
 * @param stateDirectory where its stores lie; of this instance alone
 * @param secret under which keys travel
 * @param input which reports are taken
 * @param memory how long observations take part
 * @param threads stream threads of this instance, 1 to 64
 * @param replicationFactor copies of its internal topics; -1 takes the brokers' default
 * @param instance a name that this instance keeps over restarts (static membership), so that one that was killed gets
 *     its partitions back at once
 */
public record StreamsSettings(
        Connection connection,
        Path stateDirectory,
        RegionalSecret secret,
        Input input,
        Horizon memory,
        int threads,
        int replicationFactor,
        Optional<String> instance) {
    private static final int MOST_THREADS = 64;

    public StreamsSettings {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads: " + threads + " is not between 1 and " + MOST_THREADS);
        }
        if (replicationFactor != -1 && replicationFactor < 1) {
            throw new IllegalArgumentException(
                    "replication factor: " + replicationFactor + " is neither -1 (the brokers' default) nor 1 or more");
        }
    }
}
