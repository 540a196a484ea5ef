package org.tamga.alerting.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.Commands;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Command;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.ReleaseAction;
import org.tamga.alerting.release.Offer;
import org.tamga.alerting.release.Permit;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import org.tamga.alerting.store.Offsets;
import org.tamga.events.AlertAction;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** What was done with alerts on its way from the topic into a real store. */
class ActionIntakeTest {
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition(Topics.ALERT_ACTIONS.name(), 0);

    @TempDir
    private Path folder;

    private final AvroSerde<AlertAction> serde =
            new AvroSerde<>(new Registry(new MockSchemaRegistryClient()), AlertAction.class);
    private final List<QuarantinedRecord> quarantined = new ArrayList<>();
    private final List<Long> rings = new ArrayList<>();
    private AlertStore store;
    private ActionIntake intake;

    @BeforeEach
    void open() {
        store = AlertStore.open(Database.sqlite(folder.resolve("alerts.db")));
        intake = new ActionIntake(
                store, () -> "cluster", serde, quarantined::addAll, Clock.fixed(NOW, ZoneOffset.UTC), rings::add);
        store.project(List.of(opened("a")), new Offsets("cluster", "alerts", Map.of(0, 1L)), NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyFieldComesBackAsItWasDone() {
        Action.Close close = new Action.Close(Commands.of(id("a"), 1, "Aliyev", "own van"), Outcome.FALSE_ALERT);
        Handling handling = Handling.NEW
                .become(HandlingState.CLOSED, "Aliyev", NOW, 1)
                .givenTo("Berdiev")
                .withOutcome(Outcome.FALSE_ALERT);
        Performed done = Performed.of(close, handling, NOW);

        take(bytes(done));

        assertThat(ActionMapping.read(ActionMapping.write(done))).isEqualTo(done);
        assertThat(store.find(id("a")).orElseThrow().handling()).isEqualTo(handling);
        assertThat(store.history(id("a")).get(1).note()).isEqualTo("FALSE_ALERT: own van");
        assertThat(intake.start()).isEqualTo(Map.of(0, 1L));
        assertThat(rings).containsExactly(store.position());
    }

    @Test
    void whatSomebodyHasToAgreeToComesBackAsItWasSaid() {
        Offer offer = new Offer("ab12", List.of(new Permit(id("report"), "RU", "cd34")));
        List<Lane> lanes = List.of(new Lane("RU", Channel.WEBHOOK));
        Command command = Commands.of(id("a"), 1, "Aliyev", "for the raid");
        List<ReleaseAction> actions = List.of(
                new ReleaseAction.Propose(command, "account-1", lanes, NOW.plusSeconds(9), offer),
                new ReleaseAction.Approve(Commands.of(id("a"), 1, "Berdiev"), "account-2", command.id(), lanes, offer),
                new ReleaseAction.Decline(Commands.of(id("a"), 1, "Berdiev"), "account-2", id("none")),
                new ReleaseAction.AskWider(
                        Commands.of(id("a"), 1, "Aliyev"),
                        "account-1",
                        "KZ",
                        List.of("RU"),
                        List.of(id("report")),
                        NOW),
                new ReleaseAction.GrantWider(
                        Commands.of(id("a"), 1, "Liaison"), "account-3", id("x"), List.of("RU"), offer.permits()),
                new ReleaseAction.RefuseWider(Commands.of(id("a"), 1, "Liaison"), "account-3", id("y")));

        assertThat(actions).allSatisfy(action -> {
            Performed done = Performed.of(action, Handling.NEW, NOW);
            Performed read = ActionMapping.read(ActionMapping.write(done));
            assertThat(read.deed()).isEqualTo(done.deed());
            assertThat(read.terms()).isEqualTo(done.terms());
            assertThat(read.releasedTo()).isEqualTo(done.releasedTo());
        });
        take(
                bytes(Performed.of(actions.get(0), Handling.NEW, NOW)),
                bytes(Performed.of(actions.get(1), Handling.NEW, NOW)));
        assertThat(store.releases().find(command.id()).orElseThrow().answeredBy())
                .isEqualTo("Berdiev");
        assertThat(store.releases().permits()).containsExactlyElementsOf(offer.permits());
        assertThat(store.find(id("a")).orElseThrow().handling()).isEqualTo(Handling.NEW);
    }

    @Test
    void whatIsNoActionIsSetAsideWithItsCauseAndTheRestGoesOn() {
        Action.Begin begin = new Action.Begin(Commands.of(id("a"), 1, "Aliyev"));
        Handling handling =
                Handling.NEW.become(HandlingState.IN_PROGRESS, "Aliyev", NOW, 1).givenTo("Aliyev");

        take("plain text".getBytes(StandardCharsets.UTF_8), bytes(Performed.of(begin, handling, NOW)));

        assertThat(store.find(id("a")).orElseThrow().handling().assignee()).isEqualTo("Aliyev");
        assertThat(quarantined).singleElement().satisfies(record -> {
            assertThat(record.getReason()).isEqualTo("not-avro");
            assertThat(record.getTopic()).isEqualTo("alert-actions");
        });
    }

    private byte[] bytes(Performed action) {
        return serde.encode(ActionMapping.write(action));
    }

    private void take(byte[]... values) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (byte[] value : values) {
            records.add(new ConsumerRecord<>(PARTITION.topic(), 0, records.size(), new byte[] {1}, value));
        }
        intake.take(new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()), Map.of(0, (long) values.length));
    }
}
