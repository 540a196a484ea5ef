package org.tamga.events;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic of the catalogue: record keys are strings, values one kind of Avro record.
 *
 * @param name its name in Kafka
 * @param valueType the record it holds
 * @param partitions how many partitions it is created with
 * @param config the settings that its meaning depends on
 */
public record Topic<V extends SpecificRecord>(
        String name, Class<V> valueType, int partitions, Map<String, String> config) {

    public Topic {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("topic name: \"" + name + "\" is not kebab-case");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions of " + name + ": " + partitions + " is less than 1");
        }
        config = Map.copyOf(config);
    }

    NewTopic toCreate(short replicationFactor) {
        Optional<Short> replication = replicationFactor < 1 ? Optional.empty() : Optional.of(replicationFactor);
        return new NewTopic(name, Optional.of(partitions), replication).configs(config);
    }
}
