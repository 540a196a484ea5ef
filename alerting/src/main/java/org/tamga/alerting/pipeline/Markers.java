package org.tamga.alerting.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Connection;

/**
 * Finds gaps in which no record waits, only what transactions leave behind: markers, and records taken back. A group
 * that was killed before it committed past them does so only with its next record, which may be long in coming; without
 * this the pipeline would never seem to catch up.
 */
final class Markers implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMillis(300);

    private final Connection connection;
    private final Map<TopicPartition, Gap> seen = new HashMap<>();
    private final Map<TopicPartition, Gap> onlyMarkers = new HashMap<>();
    private final Map<TopicPartition, Gap> withRecords = new HashMap<>();
    private @Nullable Consumer<byte[], byte[]> consumer;

    Markers(Connection connection) {
        this.connection = connection;
    }

    /** The gaps with records. One that has just appeared counts as such: as a rule it is gone in a moment. */
    Map<TopicPartition, Gap> without(Map<TopicPartition, Gap> gaps) {
        Map<TopicPartition, Gap> rest = new HashMap<>();
        gaps.forEach((partition, gap) -> {
            boolean stands = gap.equals(seen.put(partition, gap));
            if (!stands || !only(partition, gap)) {
                rest.put(partition, gap);
            }
        });
        return rest;
    }

    /** A log never changes below its end, so each gap is looked into once. */
    private boolean only(TopicPartition partition, Gap gap) {
        if (gap.equals(onlyMarkers.get(partition))) {
            return true;
        }
        if (gap.equals(withRecords.get(partition))) {
            return false;
        }
        Consumer<byte[], byte[]> reading = consumer();
        reading.assign(List.of(partition));
        reading.seek(partition, gap.next());
        if (anyRecord(reading, partition, gap)) {
            withRecords.put(partition, gap);
            return false;
        }
        if (reading.position(partition) >= gap.end()) {
            onlyMarkers.put(partition, gap);
            return true;
        }
        // an open transaction is in the way
        return false;
    }

    private static boolean anyRecord(Consumer<byte[], byte[]> reading, TopicPartition partition, Gap gap) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (reading.position(partition) < gap.end() && System.nanoTime() - end < 0) {
            for (ConsumerRecord<byte[], byte[]> record : reading.poll(Duration.ofMillis(50))) {
                return record.offset() < gap.end();
            }
        }
        return false;
    }

    private Consumer<byte[], byte[]> consumer() {
        if (consumer == null) {
            Properties settings = connection.toProperties();
            settings.setProperty(ConsumerConfig.CLIENT_ID_CONFIG, "tamga-alerting-markers");
            settings.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
            settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
            settings.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            settings.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
            settings.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }
        return consumer;
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
