package org.tamga.alerting.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import org.tamga.events.Alert;
import org.tamga.events.AlertChange;
import org.tamga.events.AlertKey;
import org.tamga.events.AlertSubject;
import org.tamga.events.Assessment;
import org.tamga.events.Evidence;
import org.tamga.events.EvidenceItem;
import org.tamga.events.Nature;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Reason;
import org.tamga.events.Severity;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** Records of the alerts topic on their way into a real store. */
class AlertIntakeTest {
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition(Topics.ALERTS.name(), 0);

    @TempDir
    private Path folder;

    private final AvroSerde<Alert> serde = new AvroSerde<>(new Registry(new MockSchemaRegistryClient()), Alert.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<QuarantinedRecord> quarantined = new ArrayList<>();
    private final List<Long> rings = new ArrayList<>();
    private AlertStore store;
    private AlertIntake intake;
    private boolean quarantineIsDown;
    private int awaitedActions;

    @BeforeEach
    void open() {
        store = AlertStore.open(Database.sqlite(folder.resolve("alerts.db")));
        intake = intakeInto(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void alertArrivesWholeAndTheBellRings() {
        take(bytes(alert("a", 1)));

        QueuedAlert stored = store.find(id("a")).orElseThrow();
        assertThat(stored.finding().pattern()).isEqualTo("linked-vehicle");
        assertThat(stored.finding().subject().normalForm()).isEqualTo("KZ123ABC02");
        assertThat(stored.finding().evidence().get(0).items().get(0).milligrams())
                .isEqualTo(5L);
        assertThat(stored.finding().reasons().get(0).figures()).containsEntry("hits", "2");
        assertThat(stored.finding().confidence())
                .isEqualTo(new org.tamga.alerting.alert.Assessment(
                        org.tamga.alerting.alert.Severity.LOW,
                        List.of(new org.tamga.alerting.alert.Reason("one-find", Map.of("finds", "1")))));
        assertThat(stored.finding().impact()).isNull();
        assertThat(stored.finding().about())
                .containsExactly(new org.tamga.alerting.alert.Key("vehicle", "ab12", "KZ123ABC02"));
        assertThat(intake.start()).isEqualTo(Map.of(0, 1L));
        assertThat(rings).containsExactly(1L);
    }

    /** Else what officers have dealt with would call them again. */
    @Test
    void whatWasDoneIsAwaitedByAStoreMadeAnewOnly() {
        intake.start();
        assertThat(awaitedActions).isEqualTo(1);

        take(bytes(alert("a", 1)));
        intake.start();

        assertThat(awaitedActions).isEqualTo(1);
    }

    @Test
    void badRecordsAreSetAsideWithTheirCauseAndTheRestGoesOn() {
        byte[] unknownSchema = bytes(alert("x", 1));
        unknownSchema[4] = 99;
        byte[] text = "plain text".getBytes(StandardCharsets.UTF_8);

        take(
                bytes(alert("a", 1)),
                text,
                unknownSchema,
                bytes(named(alert("b", 1), "not an id")),
                new byte[0],
                bytes(alert("c", 1)));

        assertThat(store.find(id("a"))).isPresent();
        assertThat(store.find(id("c"))).isPresent();
        assertThat(quarantined)
                .extracting(QuarantinedRecord::getReason)
                .containsExactly("not-avro", "unknown-schema-id", "malformed-alert", "not-avro");
        assertThat(quarantined).extracting(QuarantinedRecord::getOffset).containsExactly(1L, 2L, 3L, 4L);
        assertThat(quarantined.get(0).getValue().array()).isEqualTo(text);
        assertThat(quarantined.get(2).getDetail()).contains("alertId").doesNotContain("not an id");
    }

    @Test
    void whatWasSeenTooOftenIsCountedOnceByKind() {
        Alert busy =
                Alert.newBuilder(alert("busy", 1)).setPattern("seen-too-often").build();

        take(bytes(alert("a", 1)), bytes(busy));
        take(bytes(busy));

        assertThat(store.find(id("a")).orElseThrow().heldBy()).isEqualTo(id("busy"));
        assertThat(meters.get(AlertingMeter.SEEN_TOO_OFTEN.getName())
                        .tag("kind", "vehicle")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void everyRecordIsAccountedFor() {
        take(
                bytes(alert("a", 1)),
                bytes(alert("a", 2)),
                bytes(alert("a", 1)),
                null,
                new byte[] {7},
                bytes(alert("b", 1)));

        assertThat(sum(AlertingMeter.FEED_RECEIVED)).isEqualTo(6);
        assertThat(sum(AlertingMeter.FEED_APPLIED)).isEqualTo(3);
        assertThat(sum(AlertingMeter.FEED_IGNORED)).isEqualTo(2);
        assertThat(sum(AlertingMeter.FEED_QUARANTINED)).isEqualTo(1);
        assertThat(sum(AlertingMeter.FEED_RECEIVED))
                .isEqualTo(sum(AlertingMeter.FEED_APPLIED)
                        + sum(AlertingMeter.FEED_IGNORED)
                        + sum(AlertingMeter.FEED_QUARANTINED));
    }

    @Test
    void batchThatTheStoreRefusesIsNotLostAndNotQuarantinedTwice() {
        store.close();
        byte[][] batch = {bytes(alert("a", 1)), new byte[] {7}};
        assertThatThrownBy(() -> take(batch)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> take(batch)).isInstanceOf(RuntimeException.class);

        assertThat(quarantined).hasSize(1);
        assertThat(sum(AlertingMeter.FEED_RECEIVED)).isZero();
        store = AlertStore.open(Database.sqlite(folder.resolve("alerts.db")));
        intake = intakeInto(store);
        take(batch);
        assertThat(store.find(id("a"))).isPresent();
    }

    @Test
    void nothingIsStoredUntilTheQuarantineIsSafe() {
        quarantineIsDown = true;

        assertThatThrownBy(() -> take(bytes(alert("a", 1)), new byte[] {7})).isInstanceOf(KafkaException.class);

        assertThat(store.find(id("a"))).isEmpty();
        assertThat(intake.start()).isEmpty();
        quarantineIsDown = false;
        take(bytes(alert("a", 1)), new byte[] {7});
        assertThat(store.find(id("a"))).isPresent();
        assertThat(quarantined).hasSize(1);
    }

    @Test
    void crashAfterTheStoreTookABatchChangesNothingWhenItComesAgain() {
        byte[][] batch = {bytes(alert("a", 1)), bytes(alert("b", 1))};
        take(batch);
        List<QueuedAlert> before = store.changesAfter(0, 10);

        intake = intakeInto(store);
        take(batch);

        assertThat(store.changesAfter(0, 10)).isEqualTo(before);
    }

    private AlertIntake intakeInto(AlertStore target) {
        return new AlertIntake(
                target,
                () -> "cluster",
                serde,
                records -> {
                    if (quarantineIsDown) {
                        throw new KafkaException("no broker");
                    }
                    quarantined.addAll(records);
                },
                new FeedMeters(meters),
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> awaitedActions++,
                rings::add);
    }

    private void take(byte[]... values) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (byte[] value : values) {
            records.add(new ConsumerRecord<>(PARTITION.topic(), 0, records.size(), new byte[] {1}, value));
        }
        intake.take(new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()), Map.of(0, (long) values.length));
    }

    private double sum(AlertingMeter meter) {
        return meters.find(meter.getName()).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private byte[] bytes(Alert alert) {
        return serde.encode(alert);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Alert named(Alert alert, String alertId) {
        return Alert.newBuilder(alert).setAlertId(alertId).build();
    }

    private static Alert alert(String name, int revision) {
        return Alert.newBuilder()
                .setAlertId(id(name))
                .setRevision(revision)
                .setChange(revision == 1 ? AlertChange.OPENED : AlertChange.REVISED)
                .setPattern("linked-vehicle")
                .setRuleVersion(1)
                .setSeverity(Severity.HIGH)
                .setSubject(AlertSubject.newBuilder()
                        .setKind("vehicle")
                        .setRank("vehicle/0")
                        .setKeyHash("ab12")
                        .setSecretVersion(1)
                        .setNormalForm("KZ123ABC02")
                        .build())
                .setAnchor(List.of(id(name + "/1")))
                .setEvidence(List.of(Evidence.newBuilder()
                        .setEventId(id(name + "/1"))
                        .setNature(Nature.SEIZURE)
                        .setOccurredAt(NOW)
                        .setCountry("KZ")
                        .setPlace("Korday")
                        .setCrossing("KORDAY-AKZHOL")
                        .setItems(List.of(EvidenceItem.newBuilder()
                                .setGroup("heroin")
                                .setSubstance("heroin")
                                .setMilligrams(5L)
                                .build()))
                        .build()))
                .setReasons(List.of(Reason.newBuilder()
                        .setCode("hits-on-both-sides")
                        .setFigures(Map.of("hits", "2"))
                        .build()))
                .setAbout(List.of(new AlertKey("vehicle", "ab12", "KZ123ABC02")))
                .setConfidence(Assessment.newBuilder()
                        .setLevel(Severity.LOW)
                        .setReasons(List.of(new Reason("one-find", Map.of("finds", "1"))))
                        .build())
                .setDetectedAt(NOW)
                .build();
    }
}
