package org.tamga.events;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/**
 * What a topic holds at this moment, what is committed of it. A transaction that is still open, or whose commit is not
 * everywhere yet, is waited for: whoever wrote before, in a transaction that he saw committed, is read.
 */
public final class TopicSnapshot {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private TopicSnapshot() {}

    /**
     * The last value of each key. A key whose last record has no value is not there.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka does not give it within a minute
     */
    public static <V extends SpecificRecord> Map<String, V> read(
            Connection connection, Registry registry, Topic<V> topic) {
        AvroSerde<V> serde = new AvroSerde<>(registry, topic.valueType());
        Map<String, V> values = new LinkedHashMap<>();
        read(connection, List.of(topic), record -> {
            if (record.value() == null) {
                values.remove(record.key());
            } else {
                values.put(record.key(), serde.decode(record.value()));
            }
        });
        return values;
    }

    /**
     * Every record of the topics, in the order of each partition.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka does not give it within a minute
     */
    public static void read(
            Connection connection, List<Topic<?>> topics, Consumer<ConsumerRecord<String, byte[]>> taker) {
        Properties settings = settings(connection, "read_committed");
        long start = System.nanoTime();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = ends(connection, partitions);
            while (!isRead(consumer, ends)) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new TimeoutException("Kafka does not give all of "
                            + topics.stream().map(Topic::name).collect(Collectors.joining(" and ")) + " within "
                            + PATIENCE.toSeconds() + " s; a transaction may hang, or a broker be down");
                }
                consumer.poll(POLL).forEach(taker);
            }
        }
    }

    /**
     * Where the partitions end, open transactions included: what a consumer of committed records has reached there, it
     * has read whatever was committed when this was asked. Its own end offsets stop before a commit that is on its way.
     */
    public static Map<TopicPartition, Long> ends(Connection connection, List<TopicPartition> partitions) {
        Properties settings = settings(connection, "read_uncommitted");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }

    /** Whether the consumer has come to all of these ends. */
    public static boolean isRead(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static Properties settings(Connection connection, String isolation) {
        Properties settings = connection.toProperties();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }
}
