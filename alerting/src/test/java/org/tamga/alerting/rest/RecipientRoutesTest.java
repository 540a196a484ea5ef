package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.delivery.cap.ContentModel;
import org.tamga.alerting.delivery.directory.RecipientsFile;
import org.tamga.alerting.people.Role;

/** A recipient's systems read their feed and acknowledge; nobody else can. */
class RecipientRoutesTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private SendingCentre sending;
    private CentreOnDisk centre;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(folder.resolve("uz.token"), TOKEN);
        Files.writeString(folder.resolve("kz.token"), TOKEN.replace('0', 'x'));
        Path file = Files.writeString(folder.resolve("recipients.json"), """
                {"recipients": [
                  {"country": "UZ", "kind": "member", "cap": {}, "tokenFile": "uz.token"},
                  {"country": "KZ", "kind": "member", "cap": {}, "tokenFile": "kz.token"}]}""");
        sending = new SendingCentre(folder, RecipientsFile.read(file));
        centre = sending.centre;
    }

    @AfterEach
    void stop() {
        sending.close();
    }

    @Test
    void messageIsReadFromTheFeedAndAcknowledged() throws Exception {
        release(opened("a"));

        String feed = get("/released/uz/feed", TOKEN).body();
        String path = feed.replaceFirst("(?s).*href=\"(/released/uz/feed/msg_[^\"]*)\".*", "$1");
        HttpResponse<String> message = get(path, TOKEN);

        assertThat(message.headers().firstValue("content-type")).hasValue("application/cap+xml");
        ContentModel.check(message.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(state()).isEqualTo("ACCEPTED");
        String id = path.replaceFirst(".*/", "");
        assertThat(ack(id, "").statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo("MACHINE_ACKNOWLEDGED");
        assertThat(json(ack(id, "<code>HUMAN</code>"))
                        .path("acknowledged")
                        .get(0)
                        .asText())
                .isEqualTo(id);
        assertThat(state()).isEqualTo("HUMAN_ACKNOWLEDGED");
    }

    @Test
    void nobodyElseReadsTheFeed() throws Exception {
        release(opened("a"));

        for (String path : new String[] {"/released/uz/feed", "/released/ru/feed", "/released/qq/feed"}) {
            assertThat(get(path, TOKEN.replace('0', 'x')).statusCode()).isEqualTo(401);
            assertThat(centre.get(path).statusCode()).isEqualTo(401);
        }
        assertThat(get("/released/kz/feed", TOKEN.replace('0', 'x')).body()).doesNotContain("<entry>");
    }

    @Test
    void whatIsNotReleasedAnyLongerCannotBeReadAnyLonger() throws Exception {
        Finding alert = opened("a");
        release(alert);
        String feed = get("/released/uz/feed", TOKEN).body();
        String path = feed.replaceFirst("(?s).*href=\"(/released/uz/feed/msg_[^\"]*)\".*", "$1");

        centre.take(keptTo("north-star", revised(alert)));

        assertThat(get(path, TOKEN).statusCode()).isEqualTo(404);
    }

    @Test
    void liaisonSeesWhatWasSentToTheOwnCountryAndSaysSo() throws Exception {
        Finding alert = opened("a");
        release(alert);
        String path = "/api/alerts/" + id("a") + "/deliveries";

        JsonNode sent = json(as("UZ", path)).path("deliveries");
        assertThat(sent).hasSize(1);
        String message = sent.get(0).path("id").asText();
        String read = "/api/deliveries/" + message + "/content";
        assertThat(as("UZ", read).body()).contains("<identifier>" + message);
        assertThat(json(as("UZ", "/api/deliveries")).path("deliveries")).hasSize(1);
        // released to it, and not sent
        assertThat(json(as("KZ", path)).path("deliveries")).isEmpty();
        assertThat(json(as("KZ", "/api/deliveries")).path("deliveries")).isEmpty();
        for (String other : List.of("KZ", "AF")) {
            assertThat(as(other, read).statusCode()).isEqualTo(404);
            assertThat(seen(other, message).statusCode()).isEqualTo(404);
        }
        assertThat(as("AF", path).body())
                .isEqualTo(as("AF", path.replace(id("a"), id("none"))).body());

        assertThat(seen("UZ", message).statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo("HUMAN_ACKNOWLEDGED");
        assertThat(seen("UZ", message).statusCode()).isEqualTo(200);

        centre.take(keptTo("north-star", revised(alert)));
        assertThat(as("UZ", read).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> as(String country, String path) throws Exception {
        return centre.get(path, "Authorization", liaison(country));
    }

    private HttpResponse<String> seen(String country, String message) throws Exception {
        return centre.post("/api/deliveries/" + message + "/acknowledge", "{}", "Authorization", liaison(country));
    }

    private String liaison(String country) {
        return "Bearer " + centre.token("liaison " + country, country, Role.LIAISON);
    }

    @Test
    void unknownMessagesAndOtherThingsAreRefused() throws Exception {
        assertThat(ack("msg_none", "").statusCode()).isEqualTo(404);
        HttpResponse<String> bad = send("{\"id\": 7, \"by\": \"cat\"}", "application/json");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(send("x", "text/plain").statusCode()).isEqualTo(415);
    }

    private void release(Finding finding) throws Exception {
        centre.take(finding);
        centre.post(
                "/api/alerts/" + finding.alertId() + "/release",
                "{\"revision\":1,\"officer\":\"Aliyev\",\"to\":[\"UZ\"]}");
        Awaitility.await().until(() -> state().equals("SENT"));
    }

    private String state() throws Exception {
        return json(centre.get("/api/alerts/" + id("a") + "/deliveries"))
                .path("deliveries")
                .get(0)
                .path("state")
                .asText();
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return centre.get(path, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> ack(String id, String more) throws Exception {
        return send(
                "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><msgType>Ack</msgType>" + more
                        + "<references>tamga-centre," + id + ",2026-03-20T08:00:00+00:00</references></alert>",
                "application/cap+xml");
    }

    private HttpResponse<String> send(String body, String type) throws Exception {
        return centre.send(centre.request("/released/uz/acks")
                .setHeader("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
