package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Topic;
import org.tamga.events.Topics;

/** A second start over the same directory finds what the first one made. */
class RestartIT {
    private static final String SEIZURE_SCHEMA = "/subjects/org.tamga.events.SeizureEvent/versions/latest";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTHING_UNPUBLISHED = "\ntamga_alerting_actions_unpublished 0.0\n";

    private static final String REPORTS = """
            {"type":"seizure","eventId":"a11e0000-0000-4000-8000-000000000001","occurredAt":"2026-03-01T06:00:00Z",\
            "checkpoint":"KZ-KORDAY","direction":"inbound","items":[{"substance":"heroin","quantity":2.5,"unit":"kg"}],\
            "subjects":[{"kind":"vehicle","plate":"702 KOM 02","country":"KZ"}]}
            {"type":"seizure","eventId":"a11e0000-0000-4000-8000-000000000002","occurredAt":"2026-03-09T21:30:00Z",\
            "checkpoint":"UZ-KELES","direction":"inbound","items":[{"substance":"opium","quantity":300,"unit":"g"}],\
            "subjects":[{"kind":"vehicle","plate":"702KOM02","country":"KZ"}]}
            """;

    @TempDir
    private Path data;

    @Test
    void topicsAndSchemasOutliveARestart() throws Exception {
        String cluster;
        String schemas;
        try (RunningTamga first = RunningTamga.over(data)) {
            cluster = clusterId(first);
            schemas = get(first.connection().registryUrl() + SEIZURE_SCHEMA);
        }

        try (RunningTamga second = RunningTamga.over(data)) {
            assertThat(clusterId(second)).isEqualTo(cluster);
            assertThat(topics(second))
                    .containsAll(Topics.all().stream().map(Topic::name).toList());
            assertThat(get(second.connection().registryUrl() + SEIZURE_SCHEMA))
                    .contains("\"id\":")
                    .isEqualTo(schemas);
        }
    }

    /** The alerts come from their topic, and what officers did with them from its own. */
    @Test
    void alertStoreIsMadeAnewFromItsTopics(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("reports.ndjson"), REPORTS);
        String before;
        try (RunningTamga first = RunningTamga.over(data)) {
            RunningTamga.Output imported = first.tamga("import", file.toString());
            assertThat(imported.status()).as(imported.out() + imported.err()).isZero();
            String id = awaitAlert(first).path("alertId").asText();
            act(first, id, "begin", "{\"revision\":1,\"officer\":\"Aliyev\"}");
            act(
                    first,
                    id,
                    "assign",
                    "{\"revision\":1,\"officer\":\"Aliyev\",\"to\":\"Berdiev\",\"note\":\"his case\"}");
            before = awaitAlert(first).toString();
            Awaitility.await("the topic has what was done")
                    .atMost(PATIENCE)
                    .until(() -> get(first.console() + "metrics"), text -> text.contains(NOTHING_UNPUBLISHED));
        }
        Path store = data.resolve("alerting").resolve("alerts.sqlite");
        Files.delete(store);
        for (String beside : List.of("-wal", "-shm")) {
            Files.deleteIfExists(Path.of(store + beside));
        }

        try (RunningTamga second = RunningTamga.over(data)) {
            JsonNode alert = awaitAlert(second);

            assertThat(alert.toString()).isEqualTo(before);
            assertThat(alert.path("handling").asText()).isEqualTo("IN_PROGRESS");
            assertThat(alert.path("assignee").asText()).isEqualTo("Berdiev");
            assertThat(get(second.console() + "api/alerts/"
                            + alert.path("alertId").asText()))
                    .contains("his case");
        }
    }

    private static JsonNode awaitAlert(RunningTamga tamga) {
        return Awaitility.await("the alert")
                .atMost(PATIENCE)
                .until(
                        () -> JSON.readTree(get(tamga.console() + "api/alerts")).path("alerts"),
                        alerts -> alerts.size() == 1)
                .get(0);
    }

    private static void act(RunningTamga tamga, String alertId, String deed, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(tamga.console() + "api/alerts/" + alertId + "/" + deed))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static String clusterId(RunningTamga tamga) throws Exception {
        try (Admin admin = Admin.create(tamga.connection().toProperties())) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static Set<String> topics(RunningTamga tamga) throws Exception {
        try (Admin admin = Admin.create(tamga.connection().toProperties())) {
            return admin.listTopics().names().get();
        }
    }

    private static String get(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        try {
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }
}
