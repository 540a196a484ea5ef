package org.tamga.alerting.store;

import java.util.Map;

/**
 * Where reading of a topic goes on.
 *
 * @param clusterId the Kafka cluster, since offsets of another one mean nothing
 * @param next the next offset to read, by partition
 */
public record Offsets(String clusterId, String topic, Map<Integer, Long> next) {
    public Offsets {
        next = Map.copyOf(next);
    }
}
