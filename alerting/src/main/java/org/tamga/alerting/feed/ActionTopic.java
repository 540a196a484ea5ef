package org.tamga.alerting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.store.AlertStore;
import org.tamga.events.AlertAction;
import org.tamga.events.Connection;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;

/**
 * Puts what was done with alerts on its topic, in the order in which it was done, in a thread of its own: no officer waits
 * for Kafka. What the store has and the topic has not is sent until the topic has it; a crash between the two sends it
 * again, with the same id.
 */
final class ActionTopic implements AutoCloseable {
    private static final int MOST = 500;
    private static final long LOOK_SECONDS = 5;

    private final Connection connection;
    private final AvroSerde<AlertAction> serde;
    private final AlertStore store;
    private final MeterRegistry meters;
    private final Semaphore news = new Semaphore(0);
    private final Backoff backoff = new Backoff();
    private final Thread thread = new Thread(this::run, "tamga-alerting-actions");
    private volatile boolean closing;

    ActionTopic(Connection connection, AvroSerde<AlertAction> serde, AlertStore store, MeterRegistry meters) {
        this.connection = connection;
        this.serde = serde;
        this.store = store;
        this.meters = meters;
        this.thread.setDaemon(true);
    }

    void start() {
        AlertingMeter.ACTIONS_UNPUBLISHED.gauge(meters, store::unpublished);
        thread.start();
    }

    /** Something may have been done; returns at once. */
    void ring() {
        news.release();
    }

    private void run() {
        while (!closing) {
            try (Producer<byte[], byte[]> producer = new KafkaProducer<>(settings())) {
                while (!closing) {
                    publish(producer);
                    backoff.succeeded();
                    awaitNews();
                }
            } catch (InterruptException | InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                waitAfter(failure);
            }
        }
    }

    private void publish(Producer<byte[], byte[]> producer) {
        List<Performed> waiting = store.unpublished(MOST);
        while (!waiting.isEmpty()) {
            List<Future<?>> sent = new ArrayList<>();
            for (Performed action : waiting) {
                sent.add(producer.send(new ProducerRecord<>(
                        Topics.ALERT_ACTIONS.name(),
                        action.alertId().getBytes(UTF_8),
                        serde.encode(ActionMapping.write(action)))));
            }
            producer.flush();
            sent.forEach(ActionTopic::await);
            store.published(waiting);
            waiting = store.unpublished(MOST);
        }
    }

    /** Looks every few seconds without being told too: another centre may share the store. */
    private void awaitNews() throws InterruptedException {
        if (news.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
            news.drainPermits();
        }
    }

    private void waitAfter(RuntimeException failure) {
        try {
            backoff.waitAfter("put the officers' actions on their topic", failure);
        } catch (InterruptException stopped) {
            closing = true;
        }
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException failure) {
            throw new KafkaException("The topic did not take an action", failure.getCause());
        }
    }

    private Properties settings() {
        Properties settings = connection.toProperties();
        settings.setProperty(ProducerConfig.CLIENT_ID_CONFIG, "tamga-alerting-actions");
        settings.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        settings.setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.setProperty(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.setProperty(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return settings;
    }

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
