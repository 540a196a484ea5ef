package org.tamga.standalone.up;

import java.util.Map;
import java.util.Optional;
import org.tamga.standalone.data.DataDirectory;

/**
 * What one box runs and where.
 *
 * @param data everything it keeps
 * @param host the address that all of it binds
 * @param ports where each part listens
 * @param outsideKafka bootstrap servers to use instead of an embedded broker
 * @param outsideRegistry Confluent-compatible address to use instead of an own registry
 * @param clientProperties further settings of every Kafka client
 * @param replicationFactor copies of each topic, 0 for the brokers' default; the embedded broker has one
 */
public record BoxSettings(
        DataDirectory data,
        String host,
        BoxPorts ports,
        Optional<String> outsideKafka,
        Optional<String> outsideRegistry,
        Map<String, String> clientProperties,
        short replicationFactor) {

    public BoxSettings {
        clientProperties = Map.copyOf(clientProperties);
        if (replicationFactor < 0) {
            throw new IllegalArgumentException(
                    "replication factor is " + replicationFactor + "; it is 1 or more, or 0 for the brokers' default");
        }
        if (outsideKafka.isEmpty() && replicationFactor > 1) {
            throw new IllegalArgumentException("replication factor is " + replicationFactor
                    + "; the embedded broker is one broker. Give --bootstrap for more");
        }
    }

    /** Everything of its own, over {@code data}. */
    public static BoxSettings embedded(DataDirectory data, BoxPorts ports) {
        return new BoxSettings(data, "127.0.0.1", ports, Optional.empty(), Optional.empty(), Map.of(), (short) 0);
    }
}
