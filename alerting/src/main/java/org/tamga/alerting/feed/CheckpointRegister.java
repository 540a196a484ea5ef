package org.tamga.alerting.feed;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.alert.Checkpoint;
import org.tamga.alerting.posts.KeyState;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.PostKeyState;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.serde.AvroSerde;

/** The checkpoints as the topic has them now, with the keys of their posts; read whole at every start and kept current. */
public final class CheckpointRegister implements RecordSink {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRegister.class);

    private final AvroSerde<CheckpointEntry> serde;
    private final Map<String, CheckpointEntry> entries = new ConcurrentSkipListMap<>();
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile KeyRing ring = KeyRing.of(List.of());

    CheckpointRegister(AvroSerde<CheckpointEntry> serde) {
        this.serde = serde;
    }

    /** By id. */
    public Collection<Checkpoint> all() {
        return entries.values().stream().map(CheckpointRegister::checkpoint).toList();
    }

    Optional<Checkpoint> byId(String id) {
        return Optional.ofNullable(entries.get(id)).map(CheckpointRegister::checkpoint);
    }

    /** How the keys of posts stand, by the post's id; a post without any is absent. */
    public Map<String, KeyState> keyStates() {
        Map<String, KeyState> states = new TreeMap<>();
        for (CheckpointEntry entry : entries.values()) {
            if (!entry.getKeys().isEmpty()) {
                boolean holds = entry.getKeys().stream().anyMatch(key -> key.getState() == PostKeyState.HOLDS);
                states.put(entry.getId(), holds ? KeyState.HOLDS : KeyState.ENDED);
            }
        }
        return states;
    }

    boolean has(String id) {
        return entries.containsKey(id);
    }

    /** The keys of all posts as they are now. */
    KeyRing keys() {
        return ring;
    }

    /** Returns when all that the topic held has been read once. */
    void awaitRead() {
        try {
            read.await();
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    @Override
    public Map<Integer, Long> start() {
        return Map.of();
    }

    @Override
    public void caughtUp() {
        read.countDown();
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                take(record);
            } catch (InterruptException stopped) {
                throw stopped;
            } catch (RuntimeException unreadable) {
                remove(record); // whose keys cannot be read has none
                LOG.atWarn()
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .log("A checkpoint cannot be read and is left out: {}", unreadable.getMessage());
            }
        }
        ring = KeyRing.of(entries.values());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            remove(record);
            return;
        }
        CheckpointEntry entry = serde.decode(record.value());
        entries.put(entry.getId(), entry);
    }

    private void remove(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() != null) {
            entries.remove(new String(record.key(), StandardCharsets.UTF_8));
        }
    }

    private static Checkpoint checkpoint(CheckpointEntry entry) {
        return new Checkpoint(
                entry.getId(),
                entry.getCountry(),
                entry.getName(),
                entry.getCrossing(),
                List.copyOf(entry.getModes()),
                entry.getLatitude(),
                entry.getLongitude());
    }
}
