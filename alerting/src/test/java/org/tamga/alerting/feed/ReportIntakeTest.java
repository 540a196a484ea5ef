package org.tamga.alerting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.alert.Checkpoint;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.search.FoundReports;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Reported;
import org.tamga.alerting.search.Sought;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.IdentificationResult;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Subject;
import org.tamga.events.SubjectKind;
import org.tamga.events.Topics;
import org.tamga.events.internal.CurrentEvent;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** The events that count, on their way from the streams application's log into a real store. */
class ReportIntakeTest {
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition(Topics.CURRENT_EVENTS.name(), 0);
    private static final Checkpoint KORDAY =
            new Checkpoint("KZ-KORDAY", "KZ", "Korday", "korday-akjol", List.of("road"), 43, 74.7);
    private static final String NOTE = "told by a source in the garage";

    @TempDir
    private Path folder;

    private final AvroSerde<CurrentEvent> serde =
            new AvroSerde<>(new Registry(new MockSchemaRegistryClient()), CurrentEvent.class);
    private final List<QuarantinedRecord> quarantined = new ArrayList<>();
    private AlertStore store;
    private ReportIntake intake;
    private boolean registerWasRead;

    @BeforeEach
    void open() {
        store = AlertStore.open(Database.sqlite(folder.resolve("alerts.db")));
        intake = new ReportIntake(
                store.reports(),
                () -> "cluster-1",
                serde,
                new ReportMapping(
                        each -> Optional.of(KORDAY).filter(known -> known.id().equals(each))),
                () -> registerWasRead = true,
                quarantined::addAll,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aReportArrivesAsItStands() {
        take(record("a", sighting("a", 1)), record("a", sighting("a", 2)));

        Reported report = search("123ABC02").hits().get(0).report();
        assertThat(report.revision()).isEqualTo(2);
        assertThat(report.nature()).isEqualTo(Nature.SIGHTING);
        assertThat(report.country()).isEqualTo("KZ");
        assertThat(report.checkpoint()).isEqualTo("KZ-KORDAY");
        assertThat(report.place()).isEqualTo("Korday");
        assertThat(report.mentions()).extracting(mention -> mention.kind()).containsExactly("vehicle", "person");
        assertThat(search("Петров Олег").hits()).hasSize(1);
    }

    @Test
    void readingGoesOnWhereTheStoreHasCome() {
        assertThat(intake.start()).isEmpty();
        assertThat(registerWasRead).isTrue();

        take(record("a", sighting("a", 1)), record("b", sighting("b", 1)));

        assertThat(intake.start()).isEqualTo(Map.of(0, 2L));
    }

    @Test
    void whatDetectionHasForgottenGoes() {
        take(record("a", sighting("a", 1)), record("b", sighting("b", 1)));
        take(record("a", null));

        assertThat(search("123ABC02").hits())
                .extracting(hit -> hit.report().eventId())
                .containsExactly(id("b"));
    }

    @Test
    void whatCannotBeReadIsSetAsideAndTheRestGoesOn() {
        byte[] unreadable = serde.serializer().serialize("", sighting("x", 1));
        unreadable[4] = 99;

        take(bytes("x", unreadable), record("a", sighting("a", 1)));

        assertThat(quarantined).hasSize(1);
        assertThat(search("123ABC02").hits()).hasSize(1);
    }

    /** Law: the note is for whoever wrote and read the report, and is kept nowhere else. */
    @Test
    void theNoteIsNotStored() throws Exception {
        take(record("a", sighting("a", 1)));
        store.close();

        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain(NOTE);
            }
        }
    }

    private FoundReports search(String text) {
        return store.reports().search(Sought.of(text), Narrowing.NONE, 10);
    }

    @SafeVarargs
    private final void take(ConsumerRecord<byte[], byte[]>... records) {
        intake.take(new ConsumerRecords<>(Map.of(PARTITION, Arrays.asList(records)), Map.of()), Map.of(0, (long)
                records.length));
    }

    private ConsumerRecord<byte[], byte[]> record(String name, @Nullable CurrentEvent event) {
        return bytes(name, event == null ? null : serde.serializer().serialize("", event));
    }

    private static ConsumerRecord<byte[], byte[]> bytes(String name, byte @Nullable [] value) {
        return new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), 0, id(name).getBytes(UTF_8), value);
    }

    private static CurrentEvent sighting(String name, int revision) {
        return CurrentEvent.newBuilder()
                .setEvent(IdentificationEvent.newBuilder()
                        .setEventId(id(name))
                        .setRevision(revision)
                        .setCheckpoint("KZ-KORDAY")
                        .setOccurredAt(NOW.minusSeconds(600))
                        .setMethod("ANPR")
                        .setResult(IdentificationResult.SIGHTING)
                        .setSubjects(List.of(
                                Subject.newBuilder()
                                        .setKind(SubjectKind.VEHICLE)
                                        .setPlate("123 ABC 02")
                                        .setCountry("kz")
                                        .build(),
                                Subject.newBuilder()
                                        .setKind(SubjectKind.PERSON)
                                        .setName("Oleg PETROV")
                                        .build()))
                        .setNote(NOTE)
                        .build())
                .build();
    }
}
