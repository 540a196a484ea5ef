package org.tamga.events;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** What a compacted topic holds at this moment: the last value of each key. */
public final class TopicSnapshot {
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicSnapshot() {}

    /** Reads the whole topic, what is committed of it. A key whose last record has no value is not there. */
    public static <V extends SpecificRecord> Map<String, V> read(
            Connection connection, Registry registry, Topic<V> topic) {
        Properties properties = connection.toProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        Map<String, V> values = new LinkedHashMap<>();
        try (var consumer = new KafkaConsumer<>(
                properties, new StringDeserializer(), new AvroSerde<>(registry, topic.valueType()).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> take(record, values));
            }
        }
        return values;
    }

    private static <V> void take(ConsumerRecord<String, V> record, Map<String, V> values) {
        if (record.value() == null) {
            values.remove(record.key());
        } else {
            values.put(record.key(), record.value());
        }
    }
}
