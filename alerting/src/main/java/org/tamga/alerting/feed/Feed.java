package org.tamga.alerting.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.tamga.alerting.store.AlertStore;
import org.tamga.events.Alert;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Connection;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** What the centre reads from Kafka: alerts into the store, checkpoints into memory. */
public final class Feed implements AutoCloseable {
    private static final long CLUSTER_SECONDS = 10;

    private final QuarantineTopic quarantine;
    private final CheckpointRegister checkpoints;
    private final TopicReader alertReader;
    private final TopicReader checkpointReader;

    /** @param bell told the position of the latest change after every batch */
    public Feed(
            Connection connection,
            Registry registry,
            Admin admin,
            AlertStore store,
            MeterRegistry meters,
            Clock clock,
            LongConsumer bell) {
        this.quarantine = new QuarantineTopic(connection, registry);
        this.checkpoints = new CheckpointRegister(new AvroSerde<>(registry, CheckpointEntry.class));
        AlertIntake intake = new AlertIntake(
                store,
                () -> clusterId(admin),
                new AvroSerde<>(registry, Alert.class),
                quarantine,
                new FeedMeters(meters),
                clock,
                bell);
        this.alertReader = new TopicReader(Topics.ALERTS, connection, intake, meters);
        this.checkpointReader = new TopicReader(Topics.CHECKPOINTS, connection, checkpoints, meters);
    }

    /** Returns at once; Kafka may come later. */
    public void start() {
        alertReader.start();
        checkpointReader.start();
    }

    public CheckpointRegister checkpoints() {
        return checkpoints;
    }

    /** Up to where the alerts topic is in the store; empty until reading has begun. */
    public Map<TopicPartition, Long> alertPositions() {
        return alertReader.positions();
    }

    private static String clusterId(Admin admin) {
        try {
            return admin.describeCluster().clusterId().get(CLUSTER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException | TimeoutException noAnswer) {
            throw new KafkaException("Kafka does not say which cluster it is", noAnswer);
        }
    }

    @Override
    public void close() {
        alertReader.close();
        checkpointReader.close();
        quarantine.close();
    }
}
