package org.tamga.producers.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tamga.events.Connection;
import org.tamga.events.Reachability;
import org.tamga.events.Report;
import org.tamga.events.Topics;
import org.tamga.events.UnreachableException;
import org.tamga.events.serde.Registry;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;

/**
 * Publishes to Kafka: acknowledged by all replicas, in order and without doubles within one run. Between runs the events'
 * own ids make a repetition harmless.
 */
public final class KafkaPublisher implements Publisher {
    /** How long to wait for a first answer. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(10);

    /** How long a report may wait for Kafka before the import gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final List<Class<? extends KafkaException>> ABOUT_THE_RECORD = List.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidRecordException.class,
            PolicyViolationException.class,
            AuthorizationException.class);

    private final String address;
    private final Producer<String, byte[]> producer;
    private final Function<Report, byte[]> encoder;
    private final KafkaClientMetrics metrics;

    KafkaPublisher(String address, Producer<String, byte[]> producer, Function<Report, byte[]> encoder) {
        this.address = address;
        this.producer = producer;
        this.encoder = encoder;
        this.metrics = new KafkaClientMetrics(producer);
    }

    /** @throws UnreachableException if there is nobody to publish to */
    public static KafkaPublisher connect(Connection connection, MeterRegistry meters) throws UnreachableException {
        Reachability.check(connection, FIRST_PATIENCE, Topics.SEIZURES, Topics.IDENTIFICATIONS);
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(connection), new StringSerializer(), new ByteArraySerializer());
        KafkaPublisher publisher = new KafkaPublisher(
                connection.bootstrapServers(), producer, new ReportEncoder(Registry.at(connection))::encode);
        publisher.metrics.bindTo(meters);
        return publisher;
    }

    /** Of a producer that loses nothing and doubles nothing within its run. */
    public static Properties settings(Connection connection) {
        Properties settings = connection.toProperties();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "tamga-import");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        return settings;
    }

    @Override
    public void send(Report report, String key, Consumer<SendOutcome> whenSettled) {
        try {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(ReportEncoder.topic(report), key, encoder.apply(report));
            Future<RecordMetadata> unused = producer.send( // the callback says the same
                    record,
                    (sent, failed) -> whenSettled.accept(
                            failed == null
                                    ? new SendOutcome.Sent(sent.topic(), sent.partition(), sent.offset())
                                    : outcome(failed)));
        } catch (KafkaException | IllegalStateException unusable) {
            whenSettled.accept(lost(unusable));
        }
    }

    @Override
    public void flush() {
        producer.flush();
    }

    @Override
    public void abandon() {
        producer.close(Duration.ZERO);
    }

    @Override
    public void close() {
        metrics.close();
        producer.close();
    }

    private SendOutcome outcome(Exception failed) {
        if (ABOUT_THE_RECORD.stream().noneMatch(about -> about.isInstance(failed))) {
            return lost(failed);
        }
        String remedy = failed instanceof AuthorizationException
                ? "let this user write to the topic: " + words(failed)
                : "shorten the report: " + words(failed);
        return new SendOutcome.Refused(new Problem("line", "", ProblemCode.REFUSED_BY_BROKER, remedy));
    }

    private SendOutcome lost(Exception failed) {
        String why = failed instanceof TimeoutException
                ? "no acknowledgement for " + PATIENCE.toSeconds() + " s"
                : words(failed);
        return new SendOutcome.Lost(address + ": " + why);
    }

    private static String words(Exception failed) {
        String message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message;
    }
}
