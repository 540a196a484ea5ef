package org.tamga.alerting.feed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Offsets;
import org.tamga.events.AlertAction;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;

/**
 * Takes from the topic what was done with alerts. The centre's own store knows it already; one that is made anew, or was
 * brought back from an older copy, has it from here.
 */
final class ActionIntake implements RecordSink {
    private static final Logger LOG = LoggerFactory.getLogger(ActionIntake.class);

    private final AlertStore store;
    private final Supplier<String> clusterId;
    private final AvroSerde<AlertAction> serde;
    private final SettingAside aside;
    private final LongConsumer bell;
    private final CountDownLatch read = new CountDownLatch(1);

    /** @param bell told the position of the latest change after a batch that changed something */
    ActionIntake(
            AlertStore store,
            Supplier<String> clusterId,
            AvroSerde<AlertAction> serde,
            Quarantine quarantine,
            Clock clock,
            LongConsumer bell) {
        this.store = store;
        this.clusterId = clusterId;
        this.serde = serde;
        this.aside = new SettingAside(quarantine, clock);
        this.bell = bell;
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
    public void caughtUp() {
        read.countDown();
    }

    @Override
    public Map<Integer, Long> start() {
        return store.offsets(clusterId.get(), Topics.ALERT_ACTIONS.name()).next();
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
        List<Performed> actions = new ArrayList<>();
        aside.begin();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.value() == null) {
                continue; // nobody writes such a one; it says nothing
            }
            try {
                actions.add(ActionMapping.read(serde.decode(record.value())));
            } catch (InterruptException stopped) {
                throw stopped;
            } catch (RuntimeException failure) {
                aside.note(record, BadRecord.of(failure), failure);
            }
        }
        aside.put();
        int taken = store.take(actions, new Offsets(clusterId.get(), Topics.ALERT_ACTIONS.name(), next));
        if (taken > 0) {
            LOG.info("Took {} actions from the topic, which the store did not have", taken);
            bell.accept(store.position());
        }
    }
}
