package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.DAY;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.search.Mention;
import org.tamga.alerting.search.Reported;
import org.tamga.alerting.store.Offsets;

/** The search over HTTP. */
class SearchRouteTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(folder);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void alertsAndReportsAreFoundAndSayByWhat() throws Exception {
        centre.take(opened("a"));

        JsonNode found = json(centre.post("/api/search", "{\"text\": \"123 авс 02\"}"));

        assertThat(found.path("alerts")).hasSize(1);
        JsonNode alert = found.path("alerts").path(0);
        assertThat(alert.path("alertId").asText()).isEqualTo(id("a"));
        assertThat(alert.path("headline").asText()).contains("Vehicle");
        assertThat(alert.path("matches").path(0).path("kind").asText()).isEqualTo("vehicle");
        assertThat(alert.path("matches").path(0).path("whole").asBoolean()).isTrue();
        assertThat(found.path("events")).hasSize(2);
        assertThat(found.path("events").path(0).path("country").asText()).isEqualTo("UZ");
        assertThat(found.path("events").path(0).path("alerts").path(0).asText()).isEqualTo(id("a"));
        assertThat(found.path("more").asBoolean()).isFalse();
    }

    @Test
    void reportsOfNoAlertAreFoundTooUnlessOnlyAlertsCanBeMeant() throws Exception {
        Mention plate = Mention.inCountry("vehicle", "KZ", "123 ABC 02");
        centre.store
                .reports()
                .take(
                        List.of(new Reported(
                                id("seen"), 2, true, true, Nature.SIGHTING, "KG", null, "Ak-Jol", DAY, List.of(plate))),
                        List.of(),
                        new Offsets("centre", "events", Map.of()),
                        DAY);

        JsonNode found = json(centre.post("/api/search", "{\"text\": \"123 авс 02\"}"));
        JsonNode ofAlerts = json(centre.post("/api/search", "{\"text\": \"123 авс 02\", \"state\": \"open\"}"));

        JsonNode report = found.path("reports").path(0);
        assertThat(found.path("alerts")).isEmpty();
        assertThat(report.path("eventId").asText()).isEqualTo(id("seen"));
        assertThat(report.path("retracted").asBoolean()).isTrue();
        assertThat(report.path("exercise").asBoolean()).isTrue();
        assertThat(report.path("country").asText()).isEqualTo("KG");
        assertThat(report.path("mentions").path(0).path("written").asText()).isEqualTo("KZ 123 ABC 02");
        assertThat(report.path("matches").path(0).path("whole").asBoolean()).isTrue();
        assertThat(report.path("alerts")).isEmpty();
        assertThat(ofAlerts.path("reports")).isEmpty();
    }

    @Test
    void withoutATextEverythingThatTheNarrowingLetsThroughIsListed() throws Exception {
        centre.take(opened("a"));

        assertThat(json(centre.post("/api/search", "{\"country\": \"uz\", \"state\": \"open\"}"))
                        .path("alerts"))
                .hasSize(1);
        assertThat(json(centre.post("/api/search", "{\"country\": \"TJ\"}")).path("alerts"))
                .isEmpty();
        assertThat(json(centre.post("/api/search", "{\"from\": \"2026-03-13\"}"))
                        .path("alerts"))
                .isEmpty();
        assertThat(json(centre.post("/api/search", "{\"until\": \"2026-03-01\"}"))
                        .path("alerts"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"a\"}|text",
                "{\"text\": 7}|text",
                "{\"text\": \"KZ123\", \"country\": \"Kazakhstan\"}|country",
                "{\"state\": \"lost\"}|state",
                "{\"from\": \"yesterday\"}|from",
                "{\"until\": \"2026-02-30\"}|until",
                "{\"pattern\": \"x'; drop\"}|pattern",
                "[]|body",
                "{|body"
            })
    void whatCannotBeAskedIsRefusedWithItsFieldAndARemedy(String body, String field) throws Exception {
        HttpResponse<String> answer = centre.post("/api/search", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("field").asText()).isEqualTo(field);
        assertThat(json(answer).path("remedy").asText()).isNotBlank();
    }

    /** A key in an address ends up in logs and in the browser's memory. */
    @Test
    void nothingIsSearchedForByAnAddress() throws Exception {
        assertThat(centre.get("/api/search?text=KZ123ABC02").statusCode()).isEqualTo(405);
    }
}
