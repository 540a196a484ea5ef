package org.tamga.producers.post.link;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Cause;
import org.tamga.events.Connection;
import org.tamga.events.Heartbeat;
import org.tamga.events.Topic;
import org.tamga.events.Topics;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealingKey;
import org.tamga.events.serde.Registry;
import org.tamga.events.serde.WireFormat;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.outbox.Settlement;

/** Carries reports over Kafka, each with the post's seal. After a {@link LinkException} it is to be closed. */
final class KafkaCarrier implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final SealingKey key;
    private final Registry registry;
    private final Producer<String, byte[]> producer;
    private final Clock clock;
    private final ClusterWatch cluster = new ClusterWatch();

    KafkaCarrier(Connection connection, Registry registry, SealingKey key, Clock clock) {
        this.key = key;
        this.registry = registry;
        this.clock = clock;
        this.producer = new KafkaProducer<>(settings(connection), new StringSerializer(), cluster);
    }

    static Properties settings(Connection connection) {
        Properties settings = connection.toProperties();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "tamga-post");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(
                ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG,
                6); // beyond it the computer works more than the line gains
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1_000); // a batch is flushed as a whole
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 << 10);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_REPORT);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 60_000); // a thin line takes seconds for a batch
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000L);
        settings.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }

    /**
     * Asks for the ids of all schemas that the link will need, also for those that an earlier link has asked for: once it
     * is up, the registry may go.
     *
     * @return whether the registry is another than the earlier link's
     */
    boolean prepare() throws LinkException {
        try {
            boolean isAnother = registry.renew();
            for (Topic<?> topic :
                    List.of(Topics.SEIZURES, Topics.IDENTIFICATIONS, Topics.HEARTBEATS, Topics.RECEIPTS)) {
                registry.idOf(SpecificData.get().getSchema(topic.valueType()));
            }
            return isAnother;
        } catch (KafkaException unanswered) {
            throw new LinkException(Cause.words(unanswered), unanswered);
        }
    }

    @Override
    public Carried send(List<SavedReport> reports) throws LinkException {
        List<Map.Entry<SavedReport, Future<RecordMetadata>>> sending = new ArrayList<>();
        List<Settlement> refused = new ArrayList<>();
        try {
            for (SavedReport report : reports) {
                Optional<Sealed> sealed = Sealed.of(report, key);
                if (sealed.isPresent()) {
                    sending.add(Map.entry(report, producer.send(record(sealed.get()))));
                } else {
                    refused.add(unreadable(report));
                }
            }
            producer.flush();
        } catch (KafkaException | IllegalStateException lost) {
            throw new LinkException(words(lost), lost);
        }
        cluster.check();
        List<Long> acknowledged = new ArrayList<>();
        for (Map.Entry<SavedReport, Future<RecordMetadata>> one : sending) {
            Optional<Settlement> refusal = outcome(one.getKey(), one.getValue());
            refusal.ifPresentOrElse(
                    refused::add, () -> acknowledged.add(one.getKey().sequence()));
        }
        return new Carried(acknowledged, refused);
    }

    /**
     * Sends a sign of life.
     *
     * @return when it went, when the broker took it by its own clock, and when its answer was here
     */
    ClockOffset.Exchange beat(Heartbeat heartbeat) throws LinkException {
        long before = clock.millis();
        try {
            Future<RecordMetadata> sending = producer.send(record(Sealed.of(Topics.HEARTBEATS, heartbeat, key, 0)));
            producer.flush();
            RecordMetadata sent = sending.get();
            cluster.check();
            return new ClockOffset.Exchange(before, sent.timestamp(), clock.millis());
        } catch (KafkaException | IllegalStateException lost) {
            throw new LinkException(words(lost), lost);
        } catch (ExecutionException failed) {
            throw new LinkException(words(failed.getCause()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LinkException("stopped", stopped);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO); // what is not acknowledged goes again
    }

    private ProducerRecord<String, byte[]> record(Sealed sealed) {
        byte[] value = WireFormat.frame(registry.idOf(sealed.schema()), sealed.body());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(sealed.topic(), key.post(), value);
        record.headers().add(Seal.HEADER, sealed.seal().toBytes());
        return record;
    }

    /** It stays in the outbox, and in the list, where somebody can see and mend it. */
    private static Settlement unreadable(SavedReport report) {
        return new Settlement(
                report.sequence(),
                report.eventId(),
                report.revision(),
                Settlement.Verdict.REFUSED,
                ProblemCode.OF_ANOTHER_VERSION.id(),
                "this version of tamga post cannot read it; correct it, or start the version that saved it");
    }

    /** Empty if a broker holds it. */
    private static Optional<Settlement> outcome(SavedReport report, Future<RecordMetadata> sending)
            throws LinkException {
        try {
            sending.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RecordTooLargeException tooLarge) {
                return Optional.of(new Settlement(
                        report.sequence(),
                        report.eventId(),
                        report.revision(),
                        Settlement.Verdict.REFUSED,
                        ProblemCode.REFUSED_BY_BROKER.id(),
                        "shorten the report: " + tooLarge.getMessage()));
            }
            throw new LinkException(words(failed.getCause()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LinkException("stopped", stopped);
        }
    }

    private static String words(@Nullable Throwable failure) {
        if (failure instanceof AuthorizationException) {
            return "the centre's Kafka does not let this post write: " + failure.getMessage();
        }
        return failure == null ? "no reason given" : Cause.words(failure);
    }
}
