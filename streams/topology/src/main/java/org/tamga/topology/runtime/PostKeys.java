package org.tamga.topology.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Connection;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/**
 * The keys of all posts as the checkpoint register has them now. Follows its topic in a thread of its own, so that a key
 * admitted or revoked holds or does not within moments, in every instance, without a restart. What was read last holds
 * while Kafka cannot be reached: reports do not come then either.
 */
public final class PostKeys implements Supplier<KeyRing>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostKeys.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Connection connection;
    private final AvroSerde<CheckpointEntry> serde;
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "post-keys");
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private volatile KeyRing ring = KeyRing.of(List.of());
    private volatile boolean closed;

    public PostKeys(Connection connection, Registry registry) {
        this.connection = connection;
        this.serde = new AvroSerde<>(registry, CheckpointEntry.class);
        thread.setDaemon(true);
    }

    /** Begins to read; {@link #awaitRead()} says when all is there. */
    public void start() {
        thread.start();
    }

    /**
     * Returns when all that the topic held has been read.
     *
     * @throws IllegalStateException if that takes more than a minute
     */
    public void awaitRead() {
        try {
            if (!ready.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the keys of the posts cannot be read from topic "
                        + Topics.CHECKPOINTS.name() + "; the log says why");
            }
            if (closed) {
                throw new IllegalStateException("closed while reading the keys of the posts");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the keys of the posts", interrupted);
        }
    }

    @Override
    public KeyRing get() {
        return ring;
    }

    private void follow() {
        while (!closed) {
            try (var created = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = created;
                follow(created);
            } catch (KafkaException failed) {
                consumer = null;
                if (!closed) {
                    LOG.warn("The keys of posts cannot be followed, trying again: {}", failed.toString());
                    backoff.pause();
                }
            }
        }
    }

    /** From the beginning each time: what is no longer there must not hold on. */
    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CHECKPOINTS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = TopicSnapshot.ends(connection, partitions);
        Map<String, CheckpointEntry> entries = new HashMap<>();
        boolean complete = false;
        while (!closed) {
            boolean isNew = !complete;
            complete = complete || TopicSnapshot.isRead(consumer, ends);
            if (complete && isNew) {
                swap(entries);
            }
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            polled.forEach(record -> take(record, entries));
            if (complete && !polled.isEmpty()) {
                swap(entries);
            }
        }
    }

    private void swap(Map<String, CheckpointEntry> entries) {
        ring = KeyRing.of(entries.values());
        LOG.info("Posts that can seal: {}", ring.posts());
        ready.countDown();
    }

    private void take(ConsumerRecord<String, byte @Nullable []> record, Map<String, CheckpointEntry> entries) {
        byte[] value = record.value();
        if (value == null) {
            entries.remove(record.key());
            return;
        }
        try {
            entries.put(record.key(), serde.decode(value));
        } catch (SerializationException unreadable) {
            entries.remove(record.key()); // whose keys cannot be read has none
            LOG.warn(
                    "A checkpoint cannot be read, its post has no key (topic {}, offset {}): {}",
                    record.topic(),
                    record.offset(),
                    unreadable.toString());
        }
    }

    private Properties settings() {
        Properties settings = connection.toProperties();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "tamga-post-keys");
        return settings;
    }

    @Override
    public void close() {
        closed = true;
        ready.countDown();
        KafkaConsumer<String, byte[]> polling = consumer;
        if (polling == null) {
            thread.interrupt(); // it pauses
        } else {
            polling.wakeup();
        }
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
