package org.tamga.alerting.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.tamga.alerting.store.AlertStore;
import org.tamga.events.Alert;
import org.tamga.events.AlertAction;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Connection;
import org.tamga.events.Heartbeat;
import org.tamga.events.OperationRecord;
import org.tamga.events.Receipt;
import org.tamga.events.Topics;
import org.tamga.events.internal.CurrentEvent;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/**
 * What the centre reads from Kafka: alerts, what was done with them, the reports that were accepted, the posts' signs of
 * life and the receipts of their reports into the store, checkpoints and operations into memory; and what its officers do, which it puts there.
 */
public final class Feed implements AutoCloseable {
    private final QuarantineTopic quarantine;
    private final CheckpointRegister checkpoints;
    private final OperationRegister operations;
    private final TopicReader alertReader;
    private final TopicReader checkpointReader;
    private final TopicReader operationReader;
    private final TopicReader heartbeatReader;
    private final TopicReader receiptReader;
    private final TopicReader reportReader;
    private final TopicReader actionReader;
    private final ActionTopic actionTopic;

    /**
     * @param acceptsUnsealed whether a sign of life counts that has no seal
     * @param bell told the position of the latest change after every batch
     */
    public Feed(
            Connection connection,
            Registry registry,
            Admin admin,
            AlertStore store,
            boolean acceptsUnsealed,
            MeterRegistry meters,
            Clock clock,
            LongConsumer bell) {
        this.quarantine = new QuarantineTopic(connection, registry);
        this.checkpoints = new CheckpointRegister(new AvroSerde<>(registry, CheckpointEntry.class));
        this.operations = new OperationRegister(new AvroSerde<>(registry, OperationRecord.class));
        ClusterId cluster = new ClusterId(admin);
        AvroSerde<AlertAction> actions = new AvroSerde<>(registry, AlertAction.class);
        ActionIntake done = new ActionIntake(store, cluster, actions, quarantine, clock, bell);
        AlertIntake intake = new AlertIntake(
                store,
                cluster,
                new AvroSerde<>(registry, Alert.class),
                quarantine,
                new FeedMeters(meters),
                clock,
                done::awaitRead,
                bell);
        this.alertReader = new TopicReader(Topics.ALERTS, connection, intake, meters);
        this.checkpointReader = new TopicReader(Topics.CHECKPOINTS, connection, checkpoints, meters);
        this.operationReader = new TopicReader(Topics.OPERATIONS, connection, operations, meters);
        this.heartbeatReader = new TopicReader(
                Topics.HEARTBEATS,
                connection,
                heartbeats(store, cluster, new AvroSerde<>(registry, Heartbeat.class), acceptsUnsealed, meters),
                meters);
        ReceiptIntake receipts =
                new ReceiptIntake(store.posts(), cluster, new AvroSerde<>(registry, Receipt.class), meters);
        this.receiptReader = new TopicReader(Topics.RECEIPTS, connection, receipts, meters);
        ReportIntake reports = new ReportIntake(
                store.reports(),
                cluster,
                new AvroSerde<>(registry, CurrentEvent.class),
                new ReportMapping(checkpoints::byId),
                checkpoints::awaitRead,
                quarantine,
                clock);
        this.reportReader = new TopicReader(Topics.CURRENT_EVENTS, connection, reports, meters);
        this.actionReader = new TopicReader(Topics.ALERT_ACTIONS, connection, done, meters);
        this.actionTopic = new ActionTopic(connection, actions, store, meters);
    }

    /** Returns at once; Kafka may come later. */
    public void start() {
        alertReader.start();
        checkpointReader.start();
        operationReader.start();
        heartbeatReader.start();
        receiptReader.start();
        reportReader.start();
        actionReader.start();
        actionTopic.start();
    }

    /** To be called when an officer may have done something: it is put on its topic. Returns at once. */
    public void ring() {
        actionTopic.ring();
    }

    public CheckpointRegister checkpoints() {
        return checkpoints;
    }

    public OperationRegister operations() {
        return operations;
    }

    /** Up to where the alerts topic is in the store; empty until reading has begun. */
    public Map<TopicPartition, Long> alertPositions() {
        return alertReader.positions();
    }

    private HeartbeatIntake heartbeats(
            AlertStore store,
            ClusterId cluster,
            AvroSerde<Heartbeat> serde,
            boolean acceptsUnsealed,
            MeterRegistry meters) {
        HeartbeatSeals seals = new HeartbeatSeals(serde, checkpoints::keys, checkpoints::has, acceptsUnsealed);
        return new HeartbeatIntake(store.posts(), cluster, serde, checkpoints::awaitRead, seals, meters);
    }

    @Override
    public void close() {
        alertReader.close();
        checkpointReader.close();
        operationReader.close();
        heartbeatReader.close();
        receiptReader.close();
        reportReader.close();
        actionReader.close();
        actionTopic.close();
        quarantine.close();
    }
}
