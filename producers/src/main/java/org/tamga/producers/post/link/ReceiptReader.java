package org.tamga.producers.post.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.Cause;
import org.tamga.events.Connection;
import org.tamga.events.Receipt;
import org.tamga.events.ReceiptOutcome;
import org.tamga.events.Topics;
import org.tamga.events.seal.SealVerdict;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.NotAvroException;
import org.tamga.events.serde.Registry;
import org.tamga.events.serde.UnknownSchemaException;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.ReceiptsRead;
import org.tamga.producers.post.outbox.Settlement;

/**
 * Reads the receipts of this post: one partition, from where the outbox knows that it stopped. What is not for this post
 * is passed over.
 */
final class ReceiptReader implements AutoCloseable {
    private static final Set<String> ABOUT_THE_KEY = Set.of(
            SealVerdict.UNKNOWN_POST.id(),
            SealVerdict.UNKNOWN_KEY.id(),
            SealVerdict.REVOKED.id(),
            SealVerdict.REPLACED.id());
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptReader.class);

    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final String post;
    private final String clusterId;
    private final ClusterWatch cluster = new ClusterWatch();
    private final TopicPartition partition;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Registry registry;
    private volatile AvroSerde<Receipt> serde;

    /**
     * What one look at the topic gave.
     *
     * @param passedOver how many receipts for others came with them
     */
    record Read(List<Settlement> settlements, int passedOver, ReceiptsRead position) {}

    ReceiptReader(Connection connection, Registry registry, String post, Outbox outbox) throws LinkException {
        this.post = post;
        this.registry = registry;
        this.serde = new AvroSerde<>(registry, Receipt.class);
        this.clusterId = clusterId(connection);
        this.consumer = new KafkaConsumer<>(settings(connection), new StringDeserializer(), cluster);
        try {
            int partitions = consumer.partitionsFor(Topics.RECEIPTS.name()).size();
            if (partitions == 0) {
                throw new KafkaException("the centre's Kafka has no topic " + Topics.RECEIPTS.name() + " yet");
            }
            this.partition = new TopicPartition(Topics.RECEIPTS.name(), partitionOf(post, partitions));
            consumer.assign(List.of(partition));
            start(outbox);
        } catch (KafkaException unreachable) {
            consumer.close(CloseOptions.timeout(CLOSING));
            throw new LinkException(Cause.words(unreachable), unreachable);
        }
    }

    /** As Kafka's own producers place a key. */
    static int partitionOf(String post, int partitions) {
        return Utils.toPositive(Utils.murmur2(post.getBytes(java.nio.charset.StandardCharsets.UTF_8))) % partitions;
    }

    private static Properties settings(Connection connection) {
        Properties settings = connection.toProperties();
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 30_000L); // a line may be down for weeks
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "tamga-post-receipts");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // a centre that was set up anew knows no old position: then what it still has is read from its beginning
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 60_000);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 64 << 10);
        settings.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }

    private static String clusterId(Connection connection) throws LinkException {
        try {
            return askClusterId(connection);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LinkException("stopped", stopped);
        } catch (ExecutionException | KafkaException unreachable) {
            throw new LinkException(Cause.words(unreachable), unreachable);
        }
    }

    /** Who stops meanwhile does not wait for the answer. */
    private static String askClusterId(Connection connection) throws ExecutionException, InterruptedException {
        Admin admin = Admin.create(connection.toProperties());
        try {
            return admin.describeCluster().clusterId().get();
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    /** A post that never read here has sent nothing here either: it begins at the end. */
    private void start(Outbox outbox) {
        Optional<Long> next = outbox.nextReceipt(clusterId, partition.partition());
        if (next.isPresent()) {
            consumer.seek(partition, next.get());
        } else {
            consumer.seekToEnd(List.of(partition));
            outbox.settle(List.of(), position(consumer.position(partition)), java.time.Instant.EPOCH);
        }
    }

    /** Waits for receipts, at most {@code patience}. Empty after {@link #wakeup}. */
    Optional<Read> poll(Duration patience) throws LinkException {
        try {
            ConsumerRecords<String, byte[]> records = consumer.poll(patience);
            cluster.check();
            List<Settlement> settlements = new ArrayList<>();
            int passedOver = 0;
            for (ConsumerRecord<String, byte[]> record : records) {
                if (post.equals(record.key()) && record.value() != null) {
                    read(record).ifPresent(settlements::add);
                } else {
                    passedOver++;
                }
            }
            return Optional.of(new Read(settlements, passedOver, position(consumer.position(partition))));
        } catch (WakeupException stopping) {
            return Optional.empty();
        } catch (KafkaException lost) {
            throw new LinkException(Cause.words(lost), lost);
        }
    }

    void wakeup() {
        consumer.wakeup();
    }

    /** The registry is another one: an id that a receipt names may mean something else now. Safe from any thread. */
    void forgetSchemas() {
        serde = new AvroSerde<>(registry, Receipt.class);
    }

    /** In order though its thread was interrupted. */
    @Override
    public void close() {
        boolean stopped = Thread.interrupted();
        consumer.close(CloseOptions.timeout(CLOSING));
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private ReceiptsRead position(long next) {
        return new ReceiptsRead(clusterId, partition.partition(), next);
    }

    /** Empty if it cannot be read: the report is sent again then, and gets another. */
    private Optional<Settlement> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(settlement(serde.decode(record.value())));
        } catch (NotAvroException | UnknownSchemaException unreadable) {
            LOG.warn("A receipt cannot be read: partition {}, offset {}", record.partition(), record.offset());
            return Optional.empty();
        }
    }

    private static Settlement settlement(Receipt receipt) {
        return new Settlement(
                receipt.getSequence(),
                receipt.getEventId(),
                receipt.getRevision(),
                verdict(receipt.getOutcome(), receipt.getReason()),
                receipt.getReason(),
                receipt.getDetail());
    }

    private static Settlement.Verdict verdict(ReceiptOutcome outcome, @Nullable String reason) {
        if (outcome == ReceiptOutcome.ACCEPTED) {
            return Settlement.Verdict.ACCEPTED;
        }
        return reason != null && ABOUT_THE_KEY.contains(reason) ? Settlement.Verdict.HELD : Settlement.Verdict.REFUSED;
    }
}
