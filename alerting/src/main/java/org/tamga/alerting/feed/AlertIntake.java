package org.tamga.alerting.feed;

import java.time.Clock;
import java.util.ArrayList;
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
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;

/**
 * Takes batches of the alerts topic into the store. A record that cannot be read is put in quarantine first; then the
 * findings and the reading position go into the store in one transaction.
 */
final class AlertIntake implements RecordSink {
    private final AlertStore store;
    private final Supplier<String> clusterId;
    private final AvroSerde<Alert> serde;
    private final SettingAside aside;
    private final FeedMeters meters;
    private final Clock clock;
    private final LongConsumer bell;
    private final Runnable awaitActions;
    private @Nullable String cluster;

    /**
     * @param awaitActions returns when all that was done with alerts so far is in the store
     * @param bell told the position of the latest change after every batch
     */
    AlertIntake(
            AlertStore store,
            Supplier<String> clusterId,
            AvroSerde<Alert> serde,
            Quarantine quarantine,
            FeedMeters meters,
            Clock clock,
            Runnable awaitActions,
            LongConsumer bell) {
        this.store = store;
        this.clusterId = clusterId;
        this.serde = serde;
        this.aside = new SettingAside(quarantine, clock);
        this.meters = meters;
        this.clock = clock;
        this.awaitActions = awaitActions;
        this.bell = bell;
    }

    @Override
    public Map<Integer, Long> start() {
        Map<Integer, Long> next = store.offsets(cluster(), Topics.ALERTS.name()).next();
        if (next.isEmpty()) {
            // a store made anew: an alert that officers have dealt with must not call them again
            awaitActions.run();
        }
        return next;
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
        List<Finding> findings = new ArrayList<>();
        List<BadRecord> bad = new ArrayList<>();
        aside.begin();
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
                aside.note(record, why, failure);
            }
        }
        aside.put();
        Projected projected =
                store.project(findings, new Offsets(cluster(), Topics.ALERTS.name(), next), clock.instant());
        meters.count(projected.applied(), projected.olderRevisions(), projected.past(), tombstones, bad);
        meters.seenTooOften(projected.holding());
        bell.accept(projected.position());
    }

    private String cluster() {
        if (cluster == null) {
            cluster = clusterId.get();
        }
        return cluster;
    }
}
