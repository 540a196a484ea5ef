package org.tamga.alerting.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Posts.KORDAY;
import static org.tamga.alerting.Posts.eventId;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.posts.KeyState;
import org.tamga.alerting.posts.KnownPost;
import org.tamga.alerting.posts.Span;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Heartbeat;
import org.tamga.events.PostKey;
import org.tamga.events.PostKeyState;
import org.tamga.events.Receipt;
import org.tamga.events.ReceiptOutcome;
import org.tamga.events.Topic;
import org.tamga.events.Topics;
import org.tamga.events.seal.SchemaFingerprint;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealingKey;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.events.serde.WireFormat;

/** Heartbeats and receipts on their way into a real store, under real seals. */
class PostIntakeTest {
    private static final Instant EIGHT = Instant.parse("2026-03-20T08:00:00Z");
    private static final byte[] NO_DIGEST = {};

    @TempDir
    private Path folder;

    private final Registry registry = new Registry(new MockSchemaRegistryClient());
    private final AvroSerde<Heartbeat> heartbeats = new AvroSerde<>(registry, Heartbeat.class);
    private final AvroSerde<Receipt> receipts = new AvroSerde<>(registry, Receipt.class);
    private final AvroSerde<CheckpointEntry> entries = new AvroSerde<>(registry, CheckpointEntry.class);
    private final SealingKey key = SealingKey.generate(KORDAY);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CheckpointRegister register = new CheckpointRegister(entries);
    private AlertStore store;

    @BeforeEach
    void open() {
        store = AlertStore.open(Database.sqlite(folder.resolve("alerts.db")));
        admit(PostKeyState.HOLDS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSealedSignCountsByTheBrokersClock() {
        hear(false, sealed(key, heartbeat(KORDAY), EIGHT));

        assertThat(korday().orElseThrow().sign()).satisfies(sign -> {
            assertThat(sign.heardAt()).isEqualTo(EIGHT);
            assertThat(sign.sentAt()).isEqualTo(EIGHT.minusSeconds(2));
            assertThat(sign.claim().isNothing()).isTrue();
            assertThat(sign.everySeconds()).isEqualTo(60);
        });
        assertThat(outcomes()).isEqualTo(Map.of("taken", 1));
    }

    @Test
    void whatIsNotThePostsOwnIsCountedAndPassedOver() {
        SealingKey stranger = SealingKey.generate(KORDAY);
        SealingKey elsewhere = SealingKey.generate("UZ-POST");
        Delivered altered = sealed(key, heartbeat(KORDAY), EIGHT);
        byte[] other = heartbeats.encode(
                Heartbeat.newBuilder(heartbeat(KORDAY)).setWaiting(99).build());

        hear(
                false,
                unsealed(heartbeat(KORDAY), EIGHT),
                new Delivered(EIGHT, headers("no seal".getBytes(StandardCharsets.US_ASCII)), altered.value()),
                new Delivered(EIGHT, altered.headers(), other),
                sealed(stranger, heartbeat(KORDAY), EIGHT),
                sealed(elsewhere, heartbeat("UZ-POST"), EIGHT),
                sealed(key, heartbeat("UZ-POST"), EIGHT),
                new Delivered(EIGHT, new RecordHeaders(), new byte[] {1, 2, 3}),
                new Delivered(EIGHT, new RecordHeaders(), null),
                sealed(
                        key,
                        Heartbeat.newBuilder(heartbeat(KORDAY))
                                .setEverySeconds(0)
                                .build(),
                        EIGHT));

        assertThat(store.posts().all()).isEmpty();
        assertThat(outcomes())
                .isEqualTo(Map.of(
                        "unsealed", 1,
                        "malformed-seal", 1,
                        "forged-seal", 1,
                        "unknown-key", 1,
                        "unknown-post", 1,
                        "speaks-for-another-post", 1,
                        "unreadable", 1,
                        "tombstone", 1,
                        "malformed", 1));
    }

    @Test
    void aRevokedKeyHoldsForWhatArrivedBefore() {
        admit(PostKeyState.REVOKED);

        hear(
                false,
                sealed(key, heartbeat(KORDAY), EIGHT.minusSeconds(1)),
                sealed(key, heartbeat(KORDAY), EIGHT.plusSeconds(1)));

        assertThat(korday().orElseThrow().sign().heardAt()).isEqualTo(EIGHT.minusSeconds(1));
        assertThat(outcomes()).isEqualTo(Map.of("taken", 1, "revoked-key", 1));
        assertThat(register.keyStates()).isEqualTo(Map.of(KORDAY, KeyState.ENDED));
    }

    @Test
    void aCentreForDevelopmentTakesUnsealedSignsButNoBadSealsAndNoUnknownPosts() {
        SealingKey stranger = SealingKey.generate(KORDAY);

        hear(
                true,
                sealed(stranger, heartbeat(KORDAY), EIGHT),
                unsealed(heartbeat("NOBODY"), EIGHT),
                unsealed(heartbeat(KORDAY), EIGHT.plusSeconds(1)));

        assertThat(korday().orElseThrow().sign().heardAt()).isEqualTo(EIGHT.plusSeconds(1));
        assertThat(outcomes()).isEqualTo(Map.of("unknown-key", 1, "unknown-post", 1, "taken", 1));
    }

    @Test
    void readingGoesOnWhereItStood() {
        hear(false, sealed(key, heartbeat(KORDAY), EIGHT));

        assertThat(heartbeatIntake(false).start()).isEqualTo(Map.of(0, 1L));
        assertThat(receiptIntake().start()).isEmpty();
    }

    @Test
    void acceptedAndRefusedReportsHaveArrivedButNotWhatAnybodyMaySend() {
        take(
                receiptIntake(),
                Topics.RECEIPTS,
                receipt(1, ReceiptOutcome.ACCEPTED, null),
                receipt(2, ReceiptOutcome.REFUSED, "speaks-for-another-post"),
                receipt(3, ReceiptOutcome.REFUSED, "revoked-key"),
                receipt(0, ReceiptOutcome.ACCEPTED, null),
                new Delivered(EIGHT, new RecordHeaders(), new byte[] {1}),
                receipt(1, ReceiptOutcome.ACCEPTED, null));

        assertThat(korday().orElseThrow().arrived().spans()).containsExactly(new Span(1, 2));
        assertThat(outcomes()).isEqualTo(Map.of("taken", 3, "settles-nothing", 1, "malformed", 1, "unreadable", 1));
    }

    private record Delivered(Instant at, Headers headers, byte[] value) {}

    private void admit(PostKeyState state) {
        PostKey admitted =
                new PostKey(key.id(), ByteBuffer.wrap(key.publicKey()), EIGHT.minusSeconds(3_600), state, EIGHT);
        CheckpointEntry entry = CheckpointEntry.newBuilder()
                .setId(KORDAY)
                .setCountry("KZ")
                .setName("Korday")
                .setCrossing("KORDAY-AKZHOL")
                .setModes(List.of("road"))
                .setLatitude(43.04)
                .setLongitude(74.71)
                .setKeys(List.of(admitted))
                .build();
        take(register, Topics.CHECKPOINTS, new Delivered(EIGHT, new RecordHeaders(), entries.encode(entry)));
        register.caughtUp();
    }

    private void hear(boolean acceptsUnsealed, Delivered... records) {
        take(heartbeatIntake(acceptsUnsealed), Topics.HEARTBEATS, records);
    }

    private HeartbeatIntake heartbeatIntake(boolean acceptsUnsealed) {
        return new HeartbeatIntake(
                store.posts(),
                () -> "cluster-1",
                heartbeats,
                register::awaitRead,
                new HeartbeatSeals(heartbeats, register::keys, register::has, acceptsUnsealed),
                meters);
    }

    private ReceiptIntake receiptIntake() {
        return new ReceiptIntake(store.posts(), () -> "cluster-1", receipts, meters);
    }

    private static void take(RecordSink sink, Topic<?> topic, Delivered... records) {
        TopicPartition partition = new TopicPartition(topic.name(), 0);
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        for (Delivered record : records) {
            all.add(new ConsumerRecord<>(
                    topic.name(),
                    0,
                    all.size(),
                    record.at().toEpochMilli(),
                    TimestampType.LOG_APPEND_TIME,
                    0,
                    0,
                    KORDAY.getBytes(StandardCharsets.UTF_8),
                    record.value(),
                    record.headers(),
                    Optional.empty()));
        }
        sink.take(new ConsumerRecords<>(Map.of(partition, all), Map.of()), Map.of(0, (long) all.size()));
    }

    private Delivered sealed(SealingKey by, Heartbeat heartbeat, Instant at) {
        byte[] value = heartbeats.encode(heartbeat);
        Seal seal = by.seal(
                Topics.HEARTBEATS.name(),
                0,
                SchemaFingerprint.of(heartbeats.writerSchema(value)),
                WireFormat.body(value));
        return new Delivered(at, headers(seal.toBytes()), value);
    }

    private Delivered unsealed(Heartbeat heartbeat, Instant at) {
        return new Delivered(at, new RecordHeaders(), heartbeats.encode(heartbeat));
    }

    private static Headers headers(byte[] seal) {
        return new RecordHeaders().add(Seal.HEADER, seal);
    }

    private static Heartbeat heartbeat(String post) {
        return Heartbeat.newBuilder()
                .setPost(post)
                .setSentAt(EIGHT.minusSeconds(2))
                .setClockOffsetMillis(null)
                .setLastSequence(5)
                .setWaiting(0)
                .setOldestWaiting(null)
                .setDigest(ByteBuffer.wrap(NO_DIGEST))
                .setVersion("1.2.3")
                .setFreeBytes(1L << 40)
                .setEverySeconds(60)
                .build();
    }

    private Delivered receipt(long number, ReceiptOutcome outcome, String reason) {
        return new Delivered(
                EIGHT,
                new RecordHeaders(),
                receipts.encode(new Receipt(KORDAY, number, eventId(number), 1, outcome, reason, reason, EIGHT)));
    }

    private Optional<KnownPost> korday() {
        return store.posts().all().stream().findFirst();
    }

    private Map<String, Integer> outcomes() {
        return meters.find(AlertingMeter.POST_RECORDS.getName()).counters().stream()
                .filter(counter -> counter.count() > 0)
                .collect(Collectors.toMap(
                        counter -> counter.getId().getTag("outcome"), (Counter counter) -> (int) counter.count()));
    }
}
