package org.tamga.topology;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.rulebook.OperationSetting;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.Setting;
import org.tamga.detection.rulebook.StopSetting;
import org.tamga.events.Alert;
import org.tamga.events.AlertChange;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.Connection;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.OperationRecord;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Receipt;
import org.tamga.events.Report;
import org.tamga.events.RuleRecord;
import org.tamga.events.SeizureEvent;
import org.tamga.events.Topic;
import org.tamga.events.Topics;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.seal.SchemaFingerprint;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealingKey;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.events.serde.WireFormat;
import org.tamga.topology.mapping.Provenance;
import org.tamga.topology.mapping.RuleMapping;
import org.tamga.vocabulary.CheckpointRegister;

/** The topology without a broker: reports go in at a fixed time of the log, alerts and quarantined records come out. */
final class TopologyHarness implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Registry registry = new Registry(new MockSchemaRegistryClient());
    private final Topology topology;
    private final TopologyTestDriver driver;
    private final Instant now;
    private final TestInputTopic<String, SeizureEvent> seizures;
    private final TestInputTopic<String, IdentificationEvent> identifications;
    private final TestInputTopic<String, byte[]> raw;
    private final TestInputTopic<String, RuleRecord> rules;
    private final TestInputTopic<String, OperationRecord> operations;
    private final TestOutputTopic<String, Alert> alerts;
    private final TestOutputTopic<String, QuarantinedRecord> quarantine;
    private final TestOutputTopic<String, Receipt> receipts;
    private final Map<String, TestInputTopic<String, byte[]>> sealed;
    private final AtomicReference<KeyRing> keys = new AtomicReference<>(KeyRing.of(List.of()));
    private final Map<String, Alert> latest = new TreeMap<>();

    TopologyHarness(Path directory, Instant now) {
        this(directory, now, Horizon.DEFAULT);
    }

    TopologyHarness(Path directory, Instant now, Horizon memory) {
        this(directory, now, memory, Input.UNSEALED_TOO);
    }

    TopologyHarness(Path directory, Instant now, Horizon memory, Input input) {
        this.now = now;
        StreamsSettings settings = new StreamsSettings(
                new Connection("127.0.0.1:9", "http://127.0.0.1:9"),
                directory,
                new RegionalSecret(1, new byte[32]),
                input,
                memory,
                1,
                -1,
                Optional.empty());
        TamgaTopology built = new TamgaTopology(settings, registry, CheckpointRegister.bundled(), keys::get, meters);
        topology = built.build();
        driver = new TopologyTestDriver(topology, built.properties(), now);
        seizures = input(Topics.SEIZURES);
        identifications = input(Topics.IDENTIFICATIONS);
        raw = driver.createInputTopic(Topics.SEIZURES.name(), new StringSerializer(), new ByteArraySerializer());
        rules = input(Topics.RULES);
        operations = input(Topics.OPERATIONS);
        alerts = output(Topics.ALERTS);
        quarantine = output(Topics.QUARANTINE);
        receipts = output(Topics.RECEIPTS);
        sealed = Map.of(
                Topics.SEIZURES.name(), sealedInput(Topics.SEIZURES),
                Topics.IDENTIFICATIONS.name(), sealedInput(Topics.IDENTIFICATIONS));
    }

    Topology topology() {
        return topology;
    }

    void send(Report report) {
        if (report instanceof Report.Seizure seizure) {
            seizures.pipeInput("checkpoint", seizure.event(), now);
        } else if (report instanceof Report.Identification identification) {
            identifications.pipeInput("checkpoint", identification.event(), now);
        }
    }

    void send(List<Report> reports) {
        reports.forEach(this::send);
    }

    /** These posts, and no others, have these keys. */
    void know(List<CheckpointEntry> posts) {
        keys.set(KeyRing.of(posts));
    }

    /** As a post publishes it. */
    void send(SealingKey key, long sequence, Report report) {
        byte[] data = encoded(report);
        deliver(topic(report), data, seal(key, sequence, report).toBytes(), now);
    }

    /** A seal as {@code key} makes it for {@code report}. */
    Seal seal(SealingKey key, long sequence, Report report) {
        return key.seal(
                topic(report),
                sequence,
                SchemaFingerprint.of(report.record().getSchema()),
                WireFormat.body(encoded(report)));
    }

    /** Bytes on a topic of reports, with a seal as anybody could put it there. */
    void deliver(String topic, byte[] data, byte[] seal, Instant arrived) {
        Headers headers = new RecordHeaders().add(Seal.HEADER, seal);
        Objects.requireNonNull(sealed.get(topic)).pipeInput(new TestRecord<>("checkpoint", data, headers, arrived));
    }

    static String topic(Report report) {
        return (report instanceof Report.Seizure ? Topics.SEIZURES : Topics.IDENTIFICATIONS).name();
    }

    byte[] encoded(Report report) {
        return report instanceof Report.Seizure seizure
                ? encoded(seizure.event())
                : new AvroSerde<>(registry, IdentificationEvent.class).encode(((Report.Identification) report).event());
    }

    /** As an analyst puts it. */
    void put(Setting setting) {
        Provenance provenance = new Provenance("analyst", "a test", now);
        if (setting instanceof OperationSetting operation) {
            operations.pipeInput(RuleMapping.recordKey(setting), RuleMapping.record(operation, provenance), now);
        } else {
            RuleRecord record = setting instanceof PatternSetting pattern
                    ? RuleMapping.record(pattern, provenance)
                    : RuleMapping.record((StopSetting) setting, provenance);
            rules.pipeInput(RuleMapping.recordKey(setting), record, now);
        }
    }

    /** Lets time go by, in steps as a clock ticks. */
    void pass(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(TICK)) {
            driver.advanceWallClockTime(TICK);
        }
    }

    /** Bytes on the topic of seizures, as anybody could put them there. */
    void sendBytes(byte @Nullable [] value) {
        raw.pipeInput("checkpoint", value, now);
    }

    byte[] encoded(SeizureEvent event) {
        return new AvroSerde<>(registry, SeizureEvent.class).encode(event);
    }

    /** The changes since the last call. */
    List<Alert> changes() {
        List<Alert> changes = alerts.readValuesToList();
        changes.forEach(alert -> latest.put(alert.getAlertId(), alert));
        return changes;
    }

    /** The changes since the last call that concern single keys. */
    List<Alert> linkChanges() {
        return changes().stream().filter(TopologyHarness::isLink).toList();
    }

    /** The alerts on single keys that are open, by id. */
    Map<String, Alert> openLinks() {
        Map<String, Alert> open = open();
        open.values().removeIf(alert -> !isLink(alert));
        return open;
    }

    private static boolean isLink(Alert alert) {
        return alert.getPattern().startsWith("linked-");
    }

    /** The alerts that are open, by id. */
    Map<String, Alert> open() {
        changes();
        Map<String, Alert> open = new TreeMap<>(latest);
        open.values()
                .removeIf(alert ->
                        alert.getChange() == AlertChange.SUPERSEDED || alert.getChange() == AlertChange.WITHDRAWN);
        return open;
    }

    /** As {@link Examples#alerts}. */
    List<String> summaries() {
        return open().values().stream().map(TopologyHarness::summary).sorted().toList();
    }

    /** What posts were told since the last call. */
    List<TestRecord<String, Receipt>> receipts() {
        return receipts.readRecordsToList();
    }

    /** The headers of all that was published since the last call. */
    List<Headers> headers() {
        return Stream.of(alerts, quarantine, receipts)
                .flatMap(topic -> topic.readRecordsToList().stream())
                .map(TestRecord::headers)
                .toList();
    }

    List<QuarantinedRecord> quarantined() {
        return quarantine.readValuesToList();
    }

    /** The sum of a meter over all its labels. */
    double count(StreamsMeters meter) {
        return meters.find(meter.id()).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    double count(StreamsMeters meter, String label, String value) {
        return meters.find(meter.id()).tag(label, value).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        driver.close();
    }

    private static String summary(Alert alert) {
        List<String> evidence = alert.getEvidence().stream()
                .map(event -> "\"" + event.getEventId() + "\"")
                .sorted()
                .toList();
        return alert.getPattern() + " " + alert.getSeverity() + " [" + String.join(",", evidence) + "]";
    }

    private <V extends SpecificRecord> TestInputTopic<String, V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), new AvroSerde<>(registry, topic.valueType()).serializer());
    }

    private TestInputTopic<String, byte[]> sealedInput(Topic<?> topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
    }

    private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), new AvroSerde<>(registry, topic.valueType()).deserializer());
    }
}
