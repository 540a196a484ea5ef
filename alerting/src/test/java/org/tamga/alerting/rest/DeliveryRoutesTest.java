package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.delivery.Keys;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.signing.SigningKey;
import org.tamga.alerting.release.Recipients;

/** Sending and deliveries over HTTP. Nothing is sent in a request: here no sender runs, so all of it waits. */
class DeliveryRoutesTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;

    @BeforeEach
    void start() {
        Directory directory = Directory.of(Recipients.DEFAULT);
        for (String country : new String[] {"KZ", "UZ", "RU"}) {
            directory = directory.withLocalWebhook(
                    country, URI.create("http://127.0.0.1:1/" + country), SigningKey.of(Keys.SECRET));
        }
        centre = new CentreOnDisk(folder, false, directory);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void whatAnOfficerReleasesWaitsForTheSender() throws Exception {
        centre.take(opened("a"));

        HttpResponse<String> answer = release(1, "[\"uz\",\"KZ\"]");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("history").toString()).contains("RELEASED", "KZ, UZ");
        JsonNode deliveries =
                json(centre.get("/api/alerts/" + id("a") + "/deliveries")).path("deliveries");
        assertThat(deliveries).hasSize(2);
        JsonNode first = deliveries.get(0);
        assertThat(first.path("recipient").asText()).isEqualTo("KZ");
        assertThat(first.path("channel").asText()).isEqualTo("WEBHOOK");
        assertThat(first.path("state").asText()).isEqualTo("QUEUED");
        assertThat(first.path("id").asText()).startsWith("msg_");
        assertThat(json(answer).path("handling").asText()).isEqualTo("NEW");
    }

    @Test
    void theSameReleaseAgainIsOne() throws Exception {
        centre.take(opened("a"));
        String body = "{\"id\":\"" + UUID.randomUUID() + "\",\"revision\":1,\"officer\":\"Aliyev\",\"to\":[\"UZ\"]}";

        centre.post("/api/alerts/" + id("a") + "/release", body);
        HttpResponse<String> again = centre.post("/api/alerts/" + id("a") + "/release", body);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(centre.get("/api/deliveries")).path("deliveries")).hasSize(1);
    }

    @Test
    void whatTheOfficerDidNotSeeIsNotSent() throws Exception {
        centre.take(opened("a"));
        centre.take(revised(opened("a")));

        HttpResponse<String> answer = release(1, "[\"UZ\"]");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("reason").asText()).isEqualTo("OTHER_REVISION");
        assertThat(json(answer).path("current").path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void whoMayReceiveNothingCannotBeChosen() throws Exception {
        centre.take(releasing("TJ", opened("a")));

        HttpResponse<String> answer = release(1, "[\"UZ\",\"RU\"]");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("reason").asText()).isEqualTo("NOT_RELEASED_TO");
        assertThat(json(centre.get("/api/deliveries")).path("deliveries")).isEmpty();
    }

    @Test
    void whoCannotBeReachedCannotBeChosen() throws Exception {
        centre.take(releasing("TJ", opened("a")));

        assertThat(json(release(1, "[\"TJ\"]")).path("reason").asText()).isEqualTo("NOT_REACHED");
    }

    @Test
    void theListSaysWhoCanBeReachedAndHow() throws Exception {
        centre.take(opened("a"));

        JsonNode recipients =
                json(centre.get("/api/alerts/" + id("a") + "/recipients")).path("recipients");

        assertThat(recipients.get(1).path("channels").toString()).isEqualTo("[\"WEBHOOK\"]");
        assertThat(recipients.get(0).path("channels")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"KZ\"", "[\"QQ\"]", "[7]", "{}"})
    void countriesThatAreNoneAreNamed(String to) throws Exception {
        centre.take(opened("a"));

        HttpResponse<String> answer = release(1, to);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("field").asText()).isEqualTo("to");
        assertThat(json(answer).path("remedy").asText()).contains("two letters");
    }

    @Test
    void pagesAndStatesAreAskedFor() throws Exception {
        centre.take(opened("a"), opened("b"));
        release(1, "[\"KZ\",\"UZ\",\"RU\"]");

        JsonNode page = json(centre.get("/api/deliveries?limit=2&state=queued"));
        JsonNode next = json(centre.get(
                "/api/deliveries?limit=2&before=" + page.path("before").asLong()));

        assertThat(page.path("deliveries")).hasSize(2);
        assertThat(next.path("deliveries")).hasSize(1);
        assertThat(next.path("before").isNull()).isTrue();
        assertThat(json(centre.get("/api/deliveries?state=FAILED")).path("deliveries"))
                .isEmpty();
        assertThat(centre.get("/api/deliveries?state=lost").statusCode()).isEqualTo(400);
        assertThat(centre.get("/api/deliveries?before=x").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsSaidSo() throws Exception {
        assertThat(centre.get("/api/alerts/" + id("a") + "/deliveries").statusCode())
                .isEqualTo(404);
        assertThat(centre.post("/api/deliveries/msg_x/replay", "{}").statusCode())
                .isEqualTo(404);
        assertThat(centre.get("/api/deliveries/msg_x/content").statusCode()).isEqualTo(404);
    }

    @Test
    void earlierRevisionIsNotReplayed() throws Exception {
        centre.take(opened("a"));
        release(1, "[\"UZ\"]");
        String first = json(centre.get("/api/deliveries"))
                .path("deliveries")
                .get(0)
                .path("id")
                .asText();
        centre.take(revised(opened("a")));

        assertThat(centre.post("/api/deliveries/" + first + "/replay", "{}").statusCode())
                .isEqualTo(409);
    }

    private HttpResponse<String> release(int revision, String to) throws Exception {
        return centre.post(
                "/api/alerts/" + id("a") + "/release",
                "{\"revision\":" + revision + ",\"officer\":\"Aliyev\",\"to\":" + to + "}");
    }
}
