package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Topic;
import org.tamga.events.Topics;

/** A second start over the same directory finds what the first one made. */
class RestartIT {
    private static final String SEIZURE_SCHEMA = "/subjects/org.tamga.events.SeizureEvent/versions/latest";

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
            Centre centre = new Centre(first.console());
            JsonNode alert = centre.awaitAlerts(one -> one.size() == 1).get(0);
            centre.act(alert, "begin", "");
            centre.addOfficer("Berdiev");
            centre.act(alert, "assign", "\"to\":\"Berdiev\",\"note\":\"his case\"");
            before = centre.awaitAlerts(one -> one.size() == 1).toString();
            centre.awaitPublished();
        }
        Path store = data.resolve("alerting").resolve("alerts.sqlite");
        Files.delete(store);
        for (String beside : List.of("-wal", "-shm")) {
            Files.deleteIfExists(Path.of(store + beside));
        }

        try (RunningTamga second = RunningTamga.over(data)) {
            Centre centre = new Centre(second.console());
            JsonNode alerts = centre.awaitAlerts(one -> one.size() == 1);

            assertThat(alerts.toString()).isEqualTo(before);
            JsonNode alert = alerts.get(0);
            assertThat(alert.path("handling").asText()).isEqualTo("IN_PROGRESS");
            assertThat(alert.path("assignee").asText()).isEqualTo("Berdiev");
            assertThat(centre.get("api/alerts/" + alert.path("alertId").asText()))
                    .contains("his case");
        }
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
