package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.delivery.directory.RecipientsFile;
import org.tamga.events.ReleasedMessage;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.receiver.Receiver;
import org.tamga.standalone.up.BoxSettings;

/** From two border posts by the centre to a third country: over a real broker and to a receiver that checks signatures. */
class ReleasedIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORTS = """
            {"type":"seizure","eventId":"4e1ea5ed-0000-4000-8000-000000000001","occurredAt":"2026-03-01T06:00:00Z",\
            "checkpoint":"KZ-KORDAY","direction":"inbound","items":[{"substance":"heroin","quantity":2.5,"unit":"kg"}],\
            "subjects":[{"kind":"vehicle","plate":"702 REL 02","country":"KZ"}]}
            {"type":"seizure","eventId":"4e1ea5ed-0000-4000-8000-000000000002","occurredAt":"2026-03-09T21:30:00Z",\
            "checkpoint":"UZ-KELES","direction":"inbound","items":[{"substance":"opium","quantity":300,"unit":"g"}],\
            "subjects":[{"kind":"vehicle","plate":"702 REL 02","country":"KZ"}],\
            "handling":{"releasableTo":["KZ","TJ"]}}
            """;

    /** On the same vehicle: what is exercised and what is real must not meet. */
    private static final String EXERCISE = """
            {"type":"seizure","eventId":"4e1ea5ed-0000-4000-8000-000000000003","occurredAt":"2026-03-02T06:00:00Z",\
            "checkpoint":"KG-AK-ZHOL","direction":"inbound","items":[{"substance":"heroin","quantity":1,"unit":"kg"}],\
            "subjects":[{"kind":"vehicle","plate":"702 REL 02","country":"KZ"}],"exercise":true}
            {"type":"seizure","eventId":"4e1ea5ed-0000-4000-8000-000000000004","occurredAt":"2026-03-05T06:00:00Z",\
            "checkpoint":"UZ-KELES","direction":"inbound","items":[{"substance":"heroin","quantity":1,"unit":"kg"}],\
            "subjects":[{"kind":"vehicle","plate":"702 REL 02","country":"KZ"}],"exercise":true}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsReleasedArrivesOnTheRecipientsTopicAndAtItsReceiver() throws Exception {
        Path key = folder.resolve("key");
        try (Receiver receiver = new Receiver(0, key, line -> {})) {
            String secret = Files.readString(key).strip();
            receiver.start();
            BoxSettings settings = BoxSettings.embedded(new DataDirectory(folder.resolve("data")), FreePorts.forBox())
                    .acceptingUnsealed()
                    .reaching(RecipientsFile.read(recipients(receiver, secret)));
            try (RunningTamga tamga = RunningTamga.with(settings)) {
                take(tamga, REPORTS);
                Centre centre = new Centre(tamga.console());
                JsonNode alert = centre.awaitAlerts(alerts -> !alerts.isEmpty()).get(0);
                assertThat(alert.path("exercise").asBoolean()).isFalse();

                centre.act(alert, "release", "\"to\":[\"TJ\"]");

                List<ReleasedMessage> messages = awaitOne(tamga);
                JsonNode body = JSON.readTree(messages.get(0).getBody());
                assertThat(messages.get(0).getType()).isEqualTo("alert.released");
                assertThat(messages.get(0).getRecipient()).isEqualTo("TJ");
                assertThat(body.at("/data/alert/extent").asText()).isEqualTo("IN_FULL");
                assertThat(body.at("/data/alert/evidence")).hasSize(2);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(receiver.count()).isEqualTo(1));
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(states(centre, alert)).containsExactlyInAnyOrder("SENT", "ACCEPTED"));

                take(tamga, EXERCISE);
                JsonNode exercise = exercise(centre.awaitAlerts(alerts -> exercise(alerts) != null));
                assertThat(exercise.path("headline").asText()).startsWith("EXERCISE");
                assertThat(exercise.path("evidenceCount").asInt()).isEqualTo(2);
                assertThat(exercise.at("/subject/normalForm")).isEqualTo(alert.at("/subject/normalForm"));
                assertThat(who(centre, exercise)).containsEntry("KZ", "IN_FULL").containsEntry("TJ", "NOT_AT_ALL");
            }
        }
    }

    private void take(RunningTamga tamga, String reports) throws Exception {
        Path file = Files.writeString(folder.resolve("reports.ndjson"), reports);
        assertThat(tamga.tamga("import", file.toString()).status()).isZero();
    }

    private static @Nullable JsonNode exercise(JsonNode alerts) {
        for (JsonNode alert : alerts) {
            if (alert.path("exercise").asBoolean()) {
                return alert;
            }
        }
        return null;
    }

    /** What each country would receive. */
    private static Map<String, String> who(Centre centre, JsonNode alert) throws Exception {
        JsonNode answer =
                JSON.readTree(centre.get("api/alerts/" + alert.path("alertId").asText() + "/recipients"));
        Map<String, String> who = new HashMap<>();
        answer.path("recipients")
                .forEach(one -> who.put(
                        one.path("country").asText(), one.path("receives").asText()));
        return who;
    }

    private Path recipients(Receiver receiver, String secret) throws Exception {
        Files.writeString(folder.resolve("tj.secret"), secret);
        return Files.writeString(folder.resolve("recipients.json"), """
                {"recipients": [{"country": "TJ", "kind": "member", "allow": ["127.0.0.0/8"], "kafka": true,
                  "webhook": {"url": "%s", "secretFile": "tj.secret"}},
                  {"country": "KZ", "kind": "member", "drills": true}]}
                """.formatted(receiver.inbox("TJ")));
    }

    private static List<String> states(Centre centre, JsonNode alert) throws Exception {
        JsonNode answer =
                JSON.readTree(centre.get("api/alerts/" + alert.path("alertId").asText() + "/deliveries"));
        return answer.findValuesAsText("state");
    }

    private static List<ReleasedMessage> awaitOne(RunningTamga tamga) {
        Properties settings = tamga.connection().toProperties();
        settings.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        AvroSerde<ReleasedMessage> serde = new AvroSerde<>(Registry.at(tamga.connection()), ReleasedMessage.class);
        List<ReleasedMessage> messages = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(Topics.released("TJ").name(), 0)));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> messages.add(serde.decode(record.value())));
                return !messages.isEmpty();
            });
        }
        return messages;
    }
}
