package org.tamga.alerting.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.events.Connection;
import org.tamga.events.Topic;

/**
 * Reads every partition of one topic in one thread, committed records only, and hands them on batch by batch. It keeps
 * no offsets in Kafka: the sink knows where to start. Nothing is skipped: a batch that the sink refuses is offered again
 * until it is taken, and a Kafka that does not answer is asked again.
 */
final class TopicReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration METADATA = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofMinutes(1);

    private final Topic<?> topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final RecordSink sink;
    private final MeterRegistry meters;
    private final Backoff backoff = new Backoff();
    private final Thread thread;
    private volatile Map<TopicPartition, Long> positions = Map.of();
    private volatile long lag;
    private volatile boolean closing;

    TopicReader(Topic<?> topic, Connection connection, RecordSink sink, MeterRegistry meters) {
        this(topic, () -> open(connection, topic), sink, meters);
    }

    TopicReader(Topic<?> topic, Supplier<Consumer<byte[], byte[]>> consumers, RecordSink sink, MeterRegistry meters) {
        this.topic = topic;
        this.consumers = consumers;
        this.sink = sink;
        this.meters = meters;
        this.thread = new Thread(this::run, "tamga-alerting-" + topic.name());
        this.thread.setDaemon(true);
    }

    void start() {
        AlertingMeter.FEED_LAG.gauge(meters, () -> lag, "topic", topic.name());
        thread.start();
    }

    /** Up to where the sink has taken everything; empty until reading has begun. */
    Map<TopicPartition, Long> positions() {
        return positions;
    }

    private void run() {
        while (!closing) {
            try (Consumer<byte[], byte[]> consumer = consumers.get();
                    KafkaClientMetrics metrics = new KafkaClientMetrics(consumer)) {
                metrics.bindTo(meters);
                readAndLetClose(consumer);
            } catch (WakeupException | InterruptException stopped) {
                LOG.debug("Reading of {} stops", topic.name());
            } catch (RuntimeException failure) {
                backoff.waitAfter("read topic " + topic.name(), failure);
            }
        }
    }

    private void readAndLetClose(Consumer<byte[], byte[]> consumer) {
        try {
            read(consumer);
        } finally {
            if (Thread.interrupted()) {
                LOG.debug("Interrupted; the consumer closes in order all the same");
            }
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            throw new IllegalStateException("topic " + topic.name() + " does not exist yet");
        }
        assign(consumer, partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, METADATA);
        boolean caughtUp = false;
        long lookAgain = System.nanoTime() + LOOK_FOR_PARTITIONS.toNanos();
        while (!closing) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            Map<TopicPartition, Long> reached = positions(consumer, partitions);
            if (!records.isEmpty()) {
                take(records, reached);
            }
            positions = reached;
            if (!caughtUp && reached(reached, ends)) {
                caughtUp = true;
                sink.caughtUp();
            }
            lag = lag(consumer, partitions);
            backoff.succeeded();
            if (System.nanoTime() - lookAgain > 0) {
                if (partitions(consumer).size() != partitions.size()) {
                    return;
                }
                lookAgain = System.nanoTime() + LOOK_FOR_PARTITIONS.toNanos();
            }
        }
    }

    private void assign(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<Integer, Long> start = sink.start();
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            Long next = start.get(partition.partition());
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> reached) {
        Map<Integer, Long> next = new HashMap<>();
        reached.forEach((partition, offset) -> next.put(partition.partition(), offset));
        while (!closing) {
            try {
                sink.take(records, next);
                return;
            } catch (InterruptException stopped) {
                throw stopped;
            } catch (RuntimeException failure) {
                AlertingMeter.FEED_RETRIES
                        .counter(meters, "topic", topic.name())
                        .increment();
                backoff.waitAfter("take in records of topic " + topic.name(), failure);
            }
        }
        // the batch was not taken: what was reached must not count
        throw new WakeupException();
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<PartitionInfo> known = consumer.partitionsFor(topic.name(), METADATA);
        return known == null
                ? List.of()
                : known.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
    }

    private static Map<TopicPartition, Long> positions(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> reached = new HashMap<>();
        partitions.forEach(partition -> reached.put(partition, consumer.position(partition, METADATA)));
        return Map.copyOf(reached);
    }

    private static boolean reached(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
        return positions.entrySet().stream()
                .allMatch(position -> position.getValue() >= ends.getOrDefault(position.getKey(), 0L));
    }

    private static long lag(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        return partitions.stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private static Consumer<byte[], byte[]> open(Connection connection, Topic<?> topic) {
        Properties settings = connection.toProperties();
        settings.setProperty(ConsumerConfig.CLIENT_ID_CONFIG, "tamga-alerting-" + topic.name());
        settings.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Returns when the thread has ended; a batch in the middle of being stored is stored or not, never half. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
