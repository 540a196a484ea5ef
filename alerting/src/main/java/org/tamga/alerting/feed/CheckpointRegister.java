package org.tamga.alerting.feed;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.alert.Checkpoint;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.serde.AvroSerde;

/** The checkpoints as the topic has them now, read whole at every start and kept current. */
public final class CheckpointRegister implements RecordSink {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRegister.class);

    private final AvroSerde<CheckpointEntry> serde;
    private final Map<String, Checkpoint> checkpoints = new ConcurrentSkipListMap<>();

    CheckpointRegister(AvroSerde<CheckpointEntry> serde) {
        this.serde = serde;
    }

    /** By id. */
    public Collection<Checkpoint> all() {
        return List.copyOf(checkpoints.values());
    }

    @Override
    public Map<Integer, Long> start() {
        return Map.of();
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                take(record);
            } catch (InterruptException stopped) {
                throw stopped;
            } catch (RuntimeException unreadable) {
                LOG.atWarn()
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .log("A checkpoint cannot be read and is left out: {}", unreadable.getMessage());
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            if (record.key() != null) {
                checkpoints.remove(new String(record.key(), StandardCharsets.UTF_8));
            }
            return;
        }
        CheckpointEntry entry = serde.decode(record.value());
        checkpoints.put(
                entry.getId(),
                new Checkpoint(
                        entry.getId(),
                        entry.getCountry(),
                        entry.getName(),
                        entry.getCrossing(),
                        List.copyOf(entry.getModes()),
                        entry.getLatitude(),
                        entry.getLongitude()));
    }
}
