package org.tamga.topology.runtime;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Connection;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * Reads the checkpoint register from its topic; every instance does, before it judges its first report, and so does a
 * back-test over what it judged.
 */
public final class RegisterReading {
    private RegisterReading() {}

    /** @throws IllegalStateException if the topic is empty: without a register nearly every place would be unknown */
    public static CheckpointRegister read(Connection connection, Registry registry) {
        return register(entries(connection, registry));
    }

    /** @throws IllegalStateException if there is none: without a register nearly every place would be unknown */
    public static CheckpointRegister register(Map<String, CheckpointEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalStateException("topic " + Topics.CHECKPOINTS.name()
                    + " is empty: no checkpoint register; start the centre with `tamga up`, which publishes it");
        }
        return CheckpointRegister.of(
                entries.values().stream().map(RegisterReading::checkpoint).toList());
    }

    /** What the topic holds now, by checkpoint id, with the keys of the posts. */
    public static Map<String, CheckpointEntry> entries(Connection connection, Registry registry) {
        Properties properties = connection.toProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        Map<String, CheckpointEntry> entries = new LinkedHashMap<>();
        try (var consumer = new KafkaConsumer<>(
                properties,
                new StringDeserializer(),
                new AvroSerde<>(registry, CheckpointEntry.class).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CHECKPOINTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> take(record, entries));
            }
        }
        return entries;
    }

    private static void take(ConsumerRecord<String, CheckpointEntry> record, Map<String, CheckpointEntry> entries) {
        if (record.value() == null) {
            entries.remove(record.key());
        } else {
            entries.put(record.key(), record.value());
        }
    }

    private static Checkpoint checkpoint(CheckpointEntry entry) {
        return new Checkpoint(
                entry.getId(),
                entry.getCountry(),
                entry.getName(),
                entry.getCrossing(),
                Set.copyOf(entry.getModes()),
                entry.getLatitude(),
                entry.getLongitude(),
                entry.getAliases());
    }
}
