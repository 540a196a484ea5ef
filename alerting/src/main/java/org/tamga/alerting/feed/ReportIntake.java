package org.tamga.alerting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.InterruptException;
import org.tamga.alerting.search.Reported;
import org.tamga.alerting.store.Offsets;
import org.tamga.alerting.store.ReportStore;
import org.tamga.events.Topics;
import org.tamga.events.internal.CurrentEvent;
import org.tamga.events.serde.AvroSerde;

/**
 * Takes batches of the events that count into the store, for the search: reports and reading position in one transaction.
 * What detection forgets is forgotten here too. A record that cannot be read is put in quarantine first.
 */
final class ReportIntake implements RecordSink {
    private static final String TOPIC = Topics.CURRENT_EVENTS.name();

    private final ReportStore store;
    private final Supplier<String> clusterId;
    private final AvroSerde<CurrentEvent> serde;
    private final ReportMapping mapping;
    private final Runnable awaitRegister;
    private final SettingAside aside;
    private final Clock clock;

    /** @param awaitRegister returns when the checkpoint register has been read */
    ReportIntake(
            ReportStore store,
            Supplier<String> clusterId,
            AvroSerde<CurrentEvent> serde,
            ReportMapping mapping,
            Runnable awaitRegister,
            Quarantine quarantine,
            Clock clock) {
        this.store = store;
        this.clusterId = clusterId;
        this.serde = serde;
        this.mapping = mapping;
        this.awaitRegister = awaitRegister;
        this.aside = new SettingAside(quarantine, clock);
        this.clock = clock;
    }

    @Override
    public Map<Integer, Long> start() {
        awaitRegister.run();
        return store.offsets(clusterId.get(), TOPIC).next();
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
        Map<String, Reported> reports = new LinkedHashMap<>();
        Set<String> gone = new HashSet<>();
        aside.begin();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            take(record, reports, gone);
        }
        aside.put();
        List<Reported> latest = new ArrayList<>(reports.values());
        store.take(latest, gone, new Offsets(clusterId.get(), TOPIC, next), clock.instant());
    }

    /** Of several revisions of one event, which are in order, the last counts. */
    private void take(ConsumerRecord<byte[], byte[]> record, Map<String, Reported> reports, Set<String> gone) {
        if (record.value() == null) {
            String id = new String(record.key(), UTF_8).toLowerCase(Locale.ROOT);
            reports.remove(id);
            gone.add(id);
            return;
        }
        try {
            Reported report = mapping.of(serde.decode(record.value()));
            gone.remove(report.eventId());
            reports.put(report.eventId(), report);
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            aside.note(record, BadRecord.of(failure), failure);
        }
    }
}
