package org.tamga.benchmarks.topology;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Alert;
import org.tamga.events.Connection;
import org.tamga.events.Evidence;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** Hears committed alerts as the centre does, and notes when the first came for each event awaited. */
final class AlertWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(10);

    private final Map<String, Long> awaited = new ConcurrentHashMap<>();
    private final Queue<Long> heard = new ConcurrentLinkedQueue<>();
    private final KafkaConsumer<String, Alert> consumer;
    private final Thread listener = new Thread(this::listen, "alert-watch");
    private volatile boolean closing;

    private AlertWatch(Connection connection, Registry registry) {
        Properties properties = connection.toProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer = new KafkaConsumer<>(
                properties, new StringDeserializer(), new AvroSerde<>(registry, Alert.class).deserializer());
        consumer.assign(consumer.partitionsFor(Topics.ALERTS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position); // before anything is sent
    }

    /** Hears every alert that is committed from now on. */
    static AlertWatch start(Connection connection, Registry registry) {
        AlertWatch watch = new AlertWatch(connection, registry);
        watch.listener.start();
        return watch;
    }

    /** To be told before the event is sent. */
    void await(String eventId) {
        awaited.put(eventId, System.nanoTime());
    }

    int missing() {
        return awaited.size();
    }

    /** From the sending of each event to the alert for it, in nanoseconds. */
    List<Long> delays() {
        return List.copyOf(heard);
    }

    private void listen() {
        while (!closing) {
            consumer.poll(POLL).forEach(record -> hear(record.value()));
        }
        consumer.close();
    }

    private void hear(@Nullable Alert alert) {
        if (alert == null) {
            return;
        }
        long now = System.nanoTime();
        for (Evidence evidence : alert.getEvidence()) {
            Long sent = awaited.get(evidence.getEventId());
            if (sent != null) {
                heard.add(now - sent);
                awaited.remove(evidence.getEventId());
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        listener.join();
    }
}
