package org.tamga.topology.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Connection;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** The checkpoint register on its topic, with the keys of the posts. Of all who change it at one moment one succeeds. */
public final class RegisterTopic {
    private static final String TOPIC = Topics.CHECKPOINTS.name();
    private static final String TRANSACTIONAL_ID = "tamga-register";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Connection connection;
    private final Registry registry;
    private final AvroSerde<CheckpointEntry> serde;

    public RegisterTopic(Connection connection, Registry registry) {
        this.connection = connection;
        this.registry = registry;
        this.serde = new AvroSerde<>(registry, CheckpointEntry.class);
    }

    /** What the topic holds now, by checkpoint id. */
    public Map<String, CheckpointEntry> read() {
        return RegisterReading.entries(connection, registry);
    }

    /**
     * Makes of what the topic holds what {@code change} says; what throws there changes nothing. Sends only what differs;
     * a checkpoint that is no more becomes a tombstone.
     *
     * @return the number of records it took; empty if somebody else changed the register at the same moment
     * @throws org.apache.kafka.common.KafkaException if Kafka does not do it in time
     */
    public OptionalInt change(UnaryOperator<Map<String, CheckpointEntry>> change) {
        try (SingleWriter writer = SingleWriter.begin(connection, TRANSACTIONAL_ID, PATIENCE)) {
            Map<String, CheckpointEntry> before = read();
            List<ProducerRecord<String, byte @Nullable []>> records = records(before, change.apply(before));
            return records.isEmpty() || writer.write(records) ? OptionalInt.of(records.size()) : OptionalInt.empty();
        }
    }

    private List<ProducerRecord<String, byte @Nullable []>> records(
            Map<String, CheckpointEntry> before, Map<String, CheckpointEntry> after) {
        List<ProducerRecord<String, byte @Nullable []>> records = new ArrayList<>();
        for (String id : different(before, after)) {
            CheckpointEntry wanted = after.get(id);
            records.add(new ProducerRecord<>(TOPIC, id, wanted == null ? null : serde.encode(wanted)));
        }
        return records;
    }

    /** The ids of the checkpoints that are not the same in both. */
    public static List<String> different(Map<String, CheckpointEntry> before, Map<String, CheckpointEntry> after) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.removeIf(id -> {
            CheckpointEntry wanted = after.get(id);
            return wanted != null && wanted.equals(before.get(id));
        });
        return List.copyOf(ids);
    }
}
