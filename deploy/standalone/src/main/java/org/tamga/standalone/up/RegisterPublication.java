package org.tamga.standalone.up;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Connection;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/** Brings the topic of the checkpoint register to what this Tamga knows; sends only what differs. */
public final class RegisterPublication {
    private static final String TOPIC = Topics.CHECKPOINTS.name();
    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection connection;
    private final AvroSerde<CheckpointEntry> serde;

    public RegisterPublication(Connection connection, Registry registry) {
        this.connection = connection;
        this.serde = new AvroSerde<>(registry, CheckpointEntry.class);
    }

    /** Returns when the topic holds {@code register} and nothing else; gives the number of records it took. */
    public int publish(CheckpointRegister register) throws InterruptedException, ExecutionException {
        List<ProducerRecord<String, @Nullable CheckpointEntry>> changes = changes(published(), entries(register));
        if (!changes.isEmpty()) {
            send(changes);
        }
        return changes.size();
    }

    static Map<String, CheckpointEntry> entries(CheckpointRegister register) {
        Map<String, CheckpointEntry> entries = new HashMap<>();
        register.all().forEach(checkpoint -> entries.put(checkpoint.id(), entry(checkpoint)));
        return entries;
    }

    /** What turns {@code before} into {@code after}; a checkpoint that is no more becomes a tombstone. */
    static List<ProducerRecord<String, @Nullable CheckpointEntry>> changes(
            Map<String, CheckpointEntry> before, Map<String, CheckpointEntry> after) {
        List<ProducerRecord<String, @Nullable CheckpointEntry>> changes = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            CheckpointEntry wanted = after.get(id);
            CheckpointEntry found = before.get(id);
            if (wanted == null || !wanted.equals(found)) {
                changes.add(new ProducerRecord<>(TOPIC, id, wanted));
            }
        }
        return changes;
    }

    private Map<String, CheckpointEntry> published() {
        Properties properties = connection.toProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        Map<String, CheckpointEntry> published = new HashMap<>();
        try (KafkaConsumer<String, CheckpointEntry> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), serde.deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> take(record, published));
            }
        }
        return published;
    }

    private static void take(
            ConsumerRecord<String, @Nullable CheckpointEntry> record, Map<String, CheckpointEntry> published) {
        CheckpointEntry entry = record.value();
        if (entry == null) {
            published.remove(record.key());
        } else {
            published.put(record.key(), entry);
        }
    }

    private void send(List<ProducerRecord<String, @Nullable CheckpointEntry>> changes)
            throws InterruptedException, ExecutionException {
        Properties properties = connection.toProperties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        List<Future<?>> sent = new ArrayList<>();
        try (Producer<String, @Nullable CheckpointEntry> producer =
                new KafkaProducer<>(properties, new StringSerializer(), serde.serializer())) {
            changes.forEach(change -> sent.add(producer.send(change)));
            producer.flush();
        }
        for (Future<?> one : sent) {
            one.get();
        }
    }

    private static CheckpointEntry entry(Checkpoint checkpoint) {
        return CheckpointEntry.newBuilder()
                .setId(checkpoint.id())
                .setCountry(checkpoint.country())
                .setName(checkpoint.name())
                .setCrossing(checkpoint.crossing())
                .setModes(checkpoint.modes().stream().sorted().toList())
                .setLatitude(checkpoint.latitude())
                .setLongitude(checkpoint.longitude())
                .setAliases(checkpoint.aliases())
                .build();
    }
}
