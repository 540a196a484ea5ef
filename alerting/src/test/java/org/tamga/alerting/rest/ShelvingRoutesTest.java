package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts are taken off the queue for a time over REST. */
class ShelvingRoutesTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(folder);
        centre.take(opened("a"));
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void whatIsShelvedIsCountedAndListedApart() throws Exception {
        HttpResponse<String> answer = shelve("\"2026-03-20T09:00:00Z\"", "\"camera\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("shelvedUntil").asText()).isEqualTo("2026-03-20T09:00:00Z");
        assertThat(listed("?open=true&shelved=false")).isEmpty();
        assertThat(listed("?open=true&shelved=true")).hasSize(1);
        JsonNode status = json(centre.get("/api/status"));
        assertThat(status.path("shelved").path("HIGH").asInt()).isEqualTo(1);
        assertThat(status.path("counts").path("HIGH").path("NEW").asInt()).isZero();

        HttpResponse<String> back =
                centre.post("/api/alerts/" + id("a") + "/unshelve", "{\"revision\":1,\"officer\":\"Aliyev\"}");

        assertThat(json(back).path("shelvedUntil").isNull()).isTrue();
        assertThat(listed("?open=true&shelved=false")).hasSize(1);
    }

    @Test
    void theSecondOfTwoIsToldHowItStands() throws Exception {
        shelve("\"2026-03-20T09:00:00Z\"", "\"camera\"");

        HttpResponse<String> second = shelve("\"2026-03-20T10:00:00Z\"", "\"x\"");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(json(second).path("reason").asText()).isEqualTo("SHELVED_ALREADY");
        assertThat(json(second).path("current").path("shelvedUntil").asText()).isEqualTo("2026-03-20T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | \"x\" | until",
                "\"tomorrow\" | \"x\" | until",
                "7 | \"x\" | until",
                "\"2026-03-20T08:00:00Z\" | \"x\" | until",
                "\"2026-03-20T20:00:00.001Z\" | \"x\" | until",
                "\"2026-03-20T20:00:00Z\" | null | note",
                "\"2026-03-20T20:00:00Z\" | \" \" | note",
            })
    void badShelvingNamesFieldAndRemedy(String until, String note, String field) throws Exception {
        HttpResponse<String> answer = shelve(until, note);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("field").asText()).isEqualTo(field);
        assertThat(json(answer).path("remedy").asText()).isNotEmpty();
        assertThat(listed("?shelved=true")).isEmpty();
    }

    @Test
    void twelveHoursAreAllowed() throws Exception {
        assertThat(shelve("\"2026-03-20T20:00:00Z\"", "\"x\"").statusCode()).isEqualTo(200);
    }

    private JsonNode listed(String query) throws Exception {
        return json(centre.get("/api/alerts" + query)).path("alerts");
    }

    private HttpResponse<String> shelve(String until, String note) throws Exception {
        return centre.post(
                "/api/alerts/" + id("a") + "/shelve",
                "{\"revision\":1,\"officer\":\"Aliyev\",\"until\":" + until + ",\"note\":" + note + "}");
    }
}
