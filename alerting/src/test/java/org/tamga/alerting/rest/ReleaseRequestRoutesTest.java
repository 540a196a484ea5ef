package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.marked;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.delivery.Keys;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.signing.SigningKey;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.release.Recipients;

/** Two people release what is restricted, and an originator is asked for more, over HTTP and by people who have signed in. */
class ReleaseRequestRoutesTest {
    private static final String WAITING = "/api/release-requests";

    @TempDir
    private Path folder;

    private CentreOnDisk centre;
    private CentreOnDisk.Visitor first;
    private CentreOnDisk.Visitor second;
    private CentreOnDisk.Visitor liaison;

    @BeforeEach
    void start() {
        Directory directory = Directory.of(Recipients.DEFAULT);
        for (String country : List.of("KZ", "UZ", "RU")) {
            directory = directory.withLocalWebhook(
                    country, URI.create("http://127.0.0.1:1/" + country), SigningKey.of(Keys.SECRET));
        }
        centre = new CentreOnDisk(folder, false, directory);
        first = centre.visitor("Aliyev", null, Role.DUTY_OFFICER);
        second = centre.visitor("Berdiev", null, Role.DUTY_OFFICER);
        liaison = centre.visitor("Liaison of KZ", "KZ", Role.LIAISON);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void restrictedAlertGoesOutWhenTheSecondPersonApproves() throws Exception {
        centre.take(restricted());
        JsonNode ru = recipient("RU");
        assertThat(ru.path("receives").asText()).isEqualTo("NOT_AT_ALL");
        assertThat(ru.path("byTwo").asText()).isEqualTo("IN_FULL");
        assertThat(ru.path("takesTwo").asBoolean()).isTrue();
        assertThat(ru.path("why").asText()).contains("two people release it");

        HttpResponse<String> proposed = release(first, "RU");

        assertThat(proposed.statusCode()).isEqualTo(200);
        assertThat(json(proposed).path("history").toString()).contains("RELEASE_PROPOSED");
        assertThat(deliveries()).isEmpty();
        assertThat(get(first, WAITING).path("requests").get(0).path("mayAnswer").asBoolean())
                .isFalse();
        JsonNode waits = get(second, WAITING).path("requests").get(0);
        assertThat(waits.path("mayAnswer").asBoolean()).isTrue();
        assertThat(waits.path("stands").asBoolean()).isTrue();
        assertThat(waits.path("until").asText()).isEqualTo("2026-03-20T20:00:00Z");
        assertThat(reason(answer(first, request(), "approve", "{\"revision\":1}")))
                .isEqualTo("SAME_PERSON");
        assertThat(deliveries()).isEmpty();

        HttpResponse<String> approved = answer(second, request(), "approve", "{\"revision\":1}");

        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(json(approved).path("state").asText()).isEqualTo("GRANTED");
        assertThat(deliveries()).hasSize(1);
        assertThat(recipient("RU").path("receives").asText()).isEqualTo("IN_FULL");
        assertThat(recipient("TJ").path("receives").asText()).isEqualTo("NOT_AT_ALL");
        assertThat(audit()).contains("RELEASE_PROPOSED", "RELEASED");
    }

    @Test
    void nobodySeesOrIsSentWhatOnePersonReleased() throws Exception {
        centre.take(restricted());
        CentreOnDisk.Visitor russian = centre.visitor("Liaison of RU", "RU", Role.LIAISON);
        assertThat(get(russian, "/api/alerts").path("alerts")).isEmpty();
        release(first, "RU");
        assertThat(get(russian, "/api/alerts").path("alerts")).isEmpty();
        assertThat(get(russian, WAITING).path("requests")).isEmpty();

        answer(second, request(), "approve", "{\"revision\":1}");

        JsonNode alert = get(russian, "/api/alerts/" + id("a"));
        assertThat(alert.path("marking").toString()).isEqualTo("[\"TLP:RED\"]");
        assertThat(alert.path("evidence").toString()).contains("\"tlp\":\"TLP:RED\"");
    }

    @Test
    void programIsNoSecondPersonNorAFirst() throws Exception {
        centre.take(restricted());

        String[] robot = {"Authorization", "Bearer " + centre.token("a robot")};

        HttpResponse<String> proposed =
                centre.post("/api/alerts/" + id("a") + "/release", "{\"revision\":1,\"to\":[\"RU\"]}", robot);
        release(first, "RU");
        HttpResponse<String> approved = centre.post(WAITING + "/" + request() + "/approve", "{\"revision\":1}", robot);

        assertThat(proposed.statusCode()).isEqualTo(403);
        assertThat(approved.statusCode()).isEqualTo(403);
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void changedAlertIsNotApproved() throws Exception {
        centre.take(restricted());
        release(first, "RU");
        String request = request();
        centre.take(marked("UZ", null, "H1", revised(restricted())));

        assertThat(get(second, WAITING).path("requests").get(0).path("stands").asBoolean())
                .isFalse();
        assertThat(reason(answer(second, request, "approve", "{\"revision\":1}")))
                .isEqualTo("OTHER_REVISION");
        assertThat(reason(answer(second, request, "approve", "{\"revision\":2}")))
                .isEqualTo("NOT_AS_PROPOSED");
        assertThat(answer(second, request, "decline", "{}").statusCode()).isEqualTo(400);
        assertThat(answer(second, request, "decline", "{\"note\":\"it changed\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void unansweredProposalExpires() throws Exception {
        centre.take(restricted());
        release(first, "RU");
        String request = request();
        centre.clock.set(CentreOnDisk.NOW.plus(Duration.ofHours(12)));
        centre.round();

        assertThat(get(second, WAITING).path("requests")).isEmpty();
        assertThat(reason(answer(second, request, "approve", "{\"revision\":1}")))
                .isEqualTo("REQUEST_EXPIRED");
        assertThat(get(second, "/api/alerts/" + id("a")).path("history").toString())
                .contains("REQUEST_EXPIRED");
    }

    @Test
    void originatorIsAskedAndItsLiaisonGrants() throws Exception {
        centre.take(releasing("NOBODY", opened("a")));
        assertThat(recipient("UZ").path("withheldBy").toString()).isEqualTo("[\"KZ\"]");
        CentreOnDisk.Visitor uzbek = centre.visitor("Liaison of UZ", "UZ", Role.LIAISON);

        HttpResponse<String> asked = ask(first, "KZ", "UZ", "RU");

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(get(uzbek, WAITING).path("requests")).isEmpty();
        JsonNode seen = get(liaison, WAITING).path("requests").get(0);
        assertThat(seen.path("reason").asText()).isEqualTo("they search for the car");
        assertThat(seen.path("evidence")).hasSize(1);
        assertThat(seen.path("evidence").get(0).path("country").asText()).isEqualTo("KZ");
        assertThat(seen.path("until").asText()).isEqualTo("2026-03-23T08:00:00Z");
        assertThat(answer(uzbek, request(), "grant", "{\"to\":[\"UZ\"]}").statusCode())
                .isEqualTo(404);
        assertThat(answer(second, request(), "grant", "{\"to\":[\"UZ\"]}").statusCode())
                .isEqualTo(403);

        HttpResponse<String> granted = answer(liaison, request(), "grant", "{\"to\":[\"UZ\"]}");

        assertThat(json(granted).path("granted").toString()).isEqualTo("[\"UZ\"]");
        assertThat(get(uzbek, "/api/alerts/" + id("a")).path("extent").asText()).isEqualTo("IN_FULL");
        assertThat(recipient("RU").path("receives").asText()).isEqualTo("NOT_AT_ALL");
        assertThat(recipient("UZ").path("withheldBy")).isEmpty();
        assertThat(ask(first, "KZ", "UZ").statusCode()).isEqualTo(409);
    }

    @Test
    void refusalSaysWhy() throws Exception {
        centre.take(releasing("NOBODY", opened("a")));
        ask(first, "KZ", "UZ");
        String request = request();

        assertThat(answer(liaison, request, "refuse", "{}").statusCode()).isEqualTo(400);
        assertThat(answer(liaison, request, "refuse", "{\"note\":\"a source\"}").statusCode())
                .isEqualTo(200);
        assertThat(reason(answer(liaison, request, "grant", "{\"to\":[\"UZ\"]}")))
                .isEqualTo("ANSWERED_ALREADY");
        JsonNode kept = get(first, "/api/alerts/" + id("a") + "/release-requests")
                .path("requests")
                .get(0);
        assertThat(kept.path("state").asText()).isEqualTo("REFUSED");
        assertThat(kept.path("answer").asText()).isEqualTo("a source");
    }

    @Test
    void whoMayNotKnowOfAnAlertIsNotAskedAboutIt() throws Exception {
        centre.take(keptTo("north-star", releasing("NOBODY", opened("a"))));
        CentreOnDisk.Visitor supervisor = centre.visitor("Chary");

        assertThat(reason(ask(supervisor, "KZ", "UZ"))).isEqualTo("NOTHING_WITHHELD");
        assertThat(get(liaison, WAITING).path("requests")).isEmpty();
    }

    @Test
    void badRequestsNameFieldAndRemedy() throws Exception {
        centre.take(releasing("NOBODY", opened("a")));
        String path = "/api/alerts/" + id("a") + "/wider-release";

        assertThat(field(post(first, path, "{\"revision\":1,\"to\":[\"UZ\"],\"note\":\"x\"}")))
                .isEqualTo("of");
        assertThat(field(post(first, path, "{\"revision\":1,\"of\":\"XX\",\"to\":[\"UZ\"],\"note\":\"x\"}")))
                .isEqualTo("of");
        assertThat(field(post(first, path, "{\"revision\":1,\"of\":\"KZ\",\"note\":\"x\"}")))
                .isEqualTo("to");
        assertThat(field(post(first, path, "{\"revision\":1,\"of\":\"KZ\",\"to\":[\"UZ\"]}")))
                .isEqualTo("note");
        assertThat(field(post(first, path, "{\"of\":\"KZ\",\"to\":[\"UZ\"],\"note\":\"x\"}")))
                .isEqualTo("revision");
    }

    @Test
    void handOverListsWhatWaits() throws Exception {
        centre.take(restricted(), releasing("NOBODY", opened("b")));
        release(first, "RU");
        post(
                first,
                "/api/alerts/" + id("b") + "/wider-release",
                "{\"revision\":1,\"of\":\"KZ\",\"to\":[\"UZ\"],\"note\":\"x\"}");

        JsonNode waiting = get(first, "/api/handovers/draft").path("releases");

        assertThat(waiting).hasSize(2);
        assertThat(waiting.get(0).path("kind").asText()).isEqualTo("SECOND_PERSON");
        assertThat(waiting.get(0).path("to").toString()).isEqualTo("[\"RU\"]");
        assertThat(waiting.get(1).path("originator").asText()).isEqualTo("KZ");
        assertThat(waiting.get(1).path("by").asText()).isEqualTo("Aliyev");
    }

    private static Finding restricted() {
        return marked("KZ", "red", null, opened("a"));
    }

    private JsonNode recipient(String country) throws Exception {
        for (JsonNode recipient :
                get(first, "/api/alerts/" + id("a") + "/recipients").path("recipients")) {
            if (recipient.path("country").asText().equals(country)) {
                return recipient;
            }
        }
        throw new AssertionError(country + " is no recipient");
    }

    private HttpResponse<String> release(CentreOnDisk.Visitor who, String to) throws Exception {
        return post(
                who,
                "/api/alerts/" + id("a") + "/release",
                "{\"id\":\"" + UUID.randomUUID() + "\",\"revision\":1,\"to\":[\"" + to + "\"]}");
    }

    private HttpResponse<String> ask(CentreOnDisk.Visitor who, String of, String... to) throws Exception {
        String body = org.tamga.alerting.json.Json.MAPPER.writeValueAsString(
                Map.of("revision", 1, "of", of, "to", to, "note", "they search for the car"));
        return post(who, "/api/alerts/" + id("a") + "/wider-release", body);
    }

    /** The one that waits. */
    private String request() {
        return centre.store.releases().waiting(centre.clock.instant()).get(0).id();
    }

    private HttpResponse<String> answer(CentreOnDisk.Visitor who, String request, String how, String body)
            throws Exception {
        return post(who, WAITING + "/" + request + "/" + how, body);
    }

    private JsonNode deliveries() throws Exception {
        return get(first, "/api/alerts/" + id("a") + "/deliveries").path("deliveries");
    }

    private String audit() throws Exception {
        return get(centre.visitor("Chary"), "/api/audit").toString();
    }

    private static @Nullable String reason(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(409);
        return json(answer).path("reason").asText();
    }

    private static String field(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        return json(answer).path("field").asText();
    }

    private JsonNode get(CentreOnDisk.Visitor who, String path) throws Exception {
        return json(centre.plainly(request(who, path).GET()));
    }

    private HttpResponse<String> post(CentreOnDisk.Visitor who, String path, String body) throws Exception {
        return centre.plainly(request(who, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(CentreOnDisk.Visitor who, String path) {
        return HttpRequest.newBuilder(centre.url().resolve(path)).header("Cookie", who.header());
    }
}
