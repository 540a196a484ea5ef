package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Heartbeat;
import org.tamga.events.Receipt;
import org.tamga.events.ReceiptOutcome;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.Topic;
import org.tamga.events.Topics;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.seal.SchemaFingerprint;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealingKey;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.events.serde.WireFormat;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.up.BoxSettings;

/** A post's key is admitted, replaced and revoked at a centre that runs on; a plain producer stands for the post. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostsIT {
    private static final String POST = "KZ-KORDAY";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path directory;

    private final SealingKey first = SealingKey.generate(POST);
    private final SealingKey second = SealingKey.generate(POST);
    private RunningTamga tamga;
    private Registry registry;
    private KafkaProducer<String, byte[]> producer;
    private KafkaConsumer<String, Receipt> receipts;
    private final List<Receipt> told = new ArrayList<>();
    private long sequence;

    @BeforeAll
    void start() throws Exception {
        tamga = RunningTamga.with(
                BoxSettings.embedded(new DataDirectory(directory.resolve("data")), FreePorts.forBox()));
        registry = Registry.at(tamga.connection());
        producer = new KafkaProducer<>(
                tamga.connection().toProperties(), new StringSerializer(), new ByteArraySerializer());
        Properties reading = tamga.connection().toProperties();
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        receipts = new KafkaConsumer<>(
                reading, new StringDeserializer(), new AvroSerde<>(registry, Receipt.class).deserializer());
        List<TopicPartition> partitions = receipts.partitionsFor(Topics.RECEIPTS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        receipts.assign(partitions);
        receipts.seekToBeginning(partitions);
    }

    @AfterAll
    void stop() {
        receipts.close();
        producer.close();
        registry.close();
        tamga.close();
    }

    @Test
    void aKeyIsAdmittedReplacedAndRevokedWithoutARestart() throws Exception {
        assertThat(posts("admit", "KZ-KORDEY", "--key", text(first)))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(1))
                .satisfies(refused -> assertThat(refused.err()).contains("did you mean KZ-KORDAY?"));
        assertThat(posts("admit", POST, "--key", "letmein").status()).isEqualTo(2);

        assertThat(posts("admit", POST, "--key", text(first)).status()).isZero();
        awaitOutcome(first, ReceiptOutcome.ACCEPTED, null);
        assertThat(posts("admit", POST, "--key", text(first)).err()).contains("already");

        assertThat(posts("admit", POST, "--key", text(second), "--replace").status())
                .isZero();
        awaitOutcome(first, ReceiptOutcome.REFUSED, "replaced-key");
        awaitOutcome(second, ReceiptOutcome.ACCEPTED, null);
        aSealedSignOfLifeIsSeen();

        assertThat(posts("revoke", POST, "--key-id", second.id()).status()).isZero();
        awaitOutcome(second, ReceiptOutcome.REFUSED, "revoked-key");

        assertThat(posts("keys", POST).out()).contains(first.id(), "replaced", second.id(), "revoked");
        assertThat(told).extracting(Receipt::getSequence).doesNotHaveDuplicates();
        RunningTamga.Output backtest = tamga.tamga(
                "backtest", "--topics", "--output", directory.resolve("alerts").toString());
        assertThat(backtest.err()).contains("2 rejected", "was replaced by", "was revoked");
    }

    /** One under the replaced key is passed over; of the two the centre hears one. */
    private void aSealedSignOfLifeIsSeen() throws Exception {
        assertThat(list("--state", "never").out()).contains(POST);
        byte[] digest = {};
        Heartbeat heartbeat = Heartbeat.newBuilder()
                .setPost(POST)
                .setSentAt(Instant.now())
                .setLastSequence(sequence)
                .setWaiting(0)
                .setDigest(ByteBuffer.wrap(digest))
                .setVersion("1.2.3")
                .setFreeBytes(1L << 40)
                .setEverySeconds(60)
                .build();
        send(Topics.HEARTBEATS, new AvroSerde<>(registry, Heartbeat.class), heartbeat, first, 0);
        send(Topics.HEARTBEATS, new AvroSerde<>(registry, Heartbeat.class), heartbeat, second, 0);

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(list("--state", "up", "--json").out())
                        .contains("\"post\":\"" + POST + "\"", "\"lastReport\":\"2", "\"key\":\"HOLDS\""));
    }

    private RunningTamga.Output list(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("posts", "list", "--url", tamga.console().toString()));
        all.addAll(List.of(arguments));
        return RunningTamga.run(all.toArray(String[]::new));
    }

    /** Reports until the centre has heard of the change; each report has exactly one receipt, the last one this. */
    private void awaitOutcome(SealingKey key, ReceiptOutcome outcome, String reason) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            long sent = report(key);
            await().atMost(PATIENCE).until(() -> {
                receipts.poll(Duration.ofMillis(100)).forEach(record -> {
                    assertThat(record.key()).isEqualTo(POST);
                    told.add(record.value());
                });
                return told.stream().anyMatch(receipt -> receipt.getSequence() == sent);
            });
            assertThat(told).last().satisfies(receipt -> {
                assertThat(receipt.getOutcome()).isEqualTo(outcome);
                assertThat(receipt.getReason()).isEqualTo(reason);
            });
        });
    }

    private long report(SealingKey key) throws Exception {
        sequence++;
        send(Topics.SEIZURES, new AvroSerde<>(registry, SeizureEvent.class), seizure(), key, sequence);
        return sequence;
    }

    private <V extends SpecificRecord> void send(
            Topic<V> topic, AvroSerde<V> serde, V record, SealingKey key, long number) throws Exception {
        byte[] value = serde.encode(record);
        Seal seal =
                key.seal(topic.name(), number, SchemaFingerprint.of(serde.writerSchema(value)), WireFormat.body(value));
        producer.send(new ProducerRecord<>(
                        topic.name(), null, POST, value, List.of(new RecordHeader(Seal.HEADER, seal.toBytes()))))
                .get();
    }

    private SeizureEvent seizure() {
        String line = String.format(
                "{\"type\":\"seizure\",\"eventId\":\"%s\",\"checkpoint\":\"%s\","
                        + "\"occurredAt\":\"2026-03-01T10:00:00Z\",\"items\":[{\"substance\":\"heroin\"}],"
                        + "\"subjects\":[{\"kind\":\"phone\",\"number\":\"+77019998877\"}]}",
                UUID.nameUUIDFromBytes(("report " + sequence).getBytes(StandardCharsets.UTF_8)), POST);
        Report report = ((Reading.Read) EventJson.read(line)).report();
        return ((Report.Seizure) report).event();
    }

    /** picocli finds the options of a subcommand behind its name. */
    private RunningTamga.Output posts(String subcommand, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "posts",
                subcommand,
                "--bootstrap",
                tamga.connection().bootstrapServers(),
                "--registry",
                tamga.connection().registryUrl()));
        all.addAll(List.of(arguments));
        return RunningTamga.run(all.toArray(String[]::new));
    }

    private static String text(SealingKey key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey());
    }
}
