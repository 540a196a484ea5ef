package org.tamga.alerting.feed;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Offsets;
import org.tamga.alerting.store.Projected;
import org.tamga.events.Alert;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;

/**
 * Takes batches of the alerts topic into the store. A record that cannot be read is put in quarantine first; then the
 * findings and the reading position go into the store in one transaction. A crash between the two quarantines a record
 * twice, and loses none.
 */
final class AlertIntake implements RecordSink {
    private final AlertStore store;
    private final Supplier<String> clusterId;
    private final AvroSerde<Alert> serde;
    private final Quarantine quarantine;
    private final FeedMeters meters;
    private final Clock clock;
    private final LongConsumer bell;
    private final Map<Integer, Long> setAsideBelow = new HashMap<>();
    private @Nullable String cluster;

    /** @param bell told the position of the latest change after every batch */
    AlertIntake(
            AlertStore store,
            Supplier<String> clusterId,
            AvroSerde<Alert> serde,
            Quarantine quarantine,
            FeedMeters meters,
            Clock clock,
            LongConsumer bell) {
        this.store = store;
        this.clusterId = clusterId;
        this.serde = serde;
        this.quarantine = quarantine;
        this.meters = meters;
        this.clock = clock;
        this.bell = bell;
    }

    @Override
    public Map<Integer, Long> start() {
        return store.offsets(cluster(), Topics.ALERTS.name()).next();
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
        List<Finding> findings = new ArrayList<>();
        List<BadRecord> bad = new ArrayList<>();
        List<QuarantinedRecord> aside = new ArrayList<>();
        int tombstones = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.value() == null) {
                tombstones++;
                continue;
            }
            try {
                findings.add(FindingMapping.of(serde.decode(record.value())));
            } catch (InterruptException stopped) {
                throw stopped;
            } catch (RuntimeException failure) {
                BadRecord why = BadRecord.of(failure);
                bad.add(why);
                if (record.offset() >= setAsideBelow.getOrDefault(record.partition(), 0L)) {
                    aside.add(quarantined(record, why, failure));
                }
            }
        }
        setAside(aside);
        Projected projected =
                store.project(findings, new Offsets(cluster(), Topics.ALERTS.name(), next), clock.instant());
        meters.count(projected.applied(), projected.olderRevisions(), tombstones, bad);
        meters.seenTooOften(projected.holding());
        bell.accept(projected.position());
    }

    /** Remembers what is safe already, since a batch that the store refuses comes again. */
    private void setAside(List<QuarantinedRecord> aside) {
        if (!aside.isEmpty()) {
            quarantine.put(aside);
            aside.forEach(record -> setAsideBelow.merge(record.getPartition(), record.getOffset() + 1, Math::max));
        }
    }

    private QuarantinedRecord quarantined(
            ConsumerRecord<byte[], byte[]> record, BadRecord why, RuntimeException failure) {
        String message = failure.getMessage();
        return QuarantinedRecord.newBuilder()
                .setStage(why.stage())
                .setReason(why.code())
                .setDetail(message == null ? failure.getClass().getSimpleName() : message)
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setKey(record.key() == null ? null : ByteBuffer.wrap(record.key()))
                .setValue(ByteBuffer.wrap(record.value()))
                .setQuarantinedAt(clock.instant())
                .build();
    }

    private String cluster() {
        if (cluster == null) {
            cluster = clusterId.get();
        }
        return cluster;
    }
}
