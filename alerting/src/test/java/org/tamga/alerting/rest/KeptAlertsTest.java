package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.channel;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.withdrawn;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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

/** Of an alert that is kept to an operation only supervisors learn. */
class KeptAlertsTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;

    @BeforeEach
    void start() {
        Directory directory = Directory.of(Recipients.DEFAULT)
                .withLocalWebhook("KZ", URI.create("http://127.0.0.1:1/KZ"), SigningKey.of(Keys.SECRET));
        centre = new CentreOnDisk(folder, false, directory);
        Finding open = opened("open");
        centre.take(
                open,
                keptTo("north-star", revised(opened("kept"), open.evidence().get(0))));
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void supervisorSeesIt() throws Exception {
        assertThat(ids(Role.SUPERVISOR)).containsExactlyInAnyOrder(id("open"), id("kept"));
        assertThat(ask(Role.SUPERVISOR, "/api/alerts/" + id("kept")).statusCode())
                .isEqualTo(200);
        assertThat(related(Role.SUPERVISOR)).containsExactly(id("kept"));
    }

    @Test
    void nobodyElseDoes() throws Exception {
        for (Role role : List.of(Role.DUTY_OFFICER, Role.ANALYST)) {
            HttpResponse<String> kept = ask(role, "/api/alerts/" + id("kept"));
            HttpResponse<String> none = ask(role, "/api/alerts/" + id("none"));

            assertThat(ids(role)).containsExactly(id("open"));
            assertThat(kept.statusCode()).isEqualTo(404);
            assertThat(kept.body()).isEqualTo(none.body());
            assertThat(ask(role, "/api/alerts/" + id("kept") + "/recipients").statusCode())
                    .isEqualTo(404);
            assertThat(related(role)).isEmpty();
        }
        assertThat(ids(Role.WALL_SCREEN)).containsExactly(id("open"));
    }

    /** Detection takes such a channel back; what it last said of it stays in the store. */
    @Test
    void channelWithAPartThatIsKeptIsNotShown() throws Exception {
        Finding part = opened("part");
        centre.take(part, channel("channel", opened("open"), part));
        assertThat(ask(Role.DUTY_OFFICER, "/api/alerts/" + id("channel")).statusCode())
                .isEqualTo(200);

        centre.take(withdrawn(channel("channel", opened("open"), part)), keptTo("north-star", revised(part)));

        assertThat(ask(Role.DUTY_OFFICER, "/api/alerts/" + id("channel")).statusCode())
                .isEqualTo(404);
        assertThat(ids(Role.ANALYST)).containsExactly(id("open"));
        assertThat(ask(Role.SUPERVISOR, "/api/alerts/" + id("channel")).statusCode())
                .isEqualTo(200);
    }

    /** It was sent before it was kept, and is told of by notices and hand-overs, if anything is. */
    @Test
    void noAnswerToAnybodyElseHoldsAnythingOfIt() throws Exception {
        centre.take(opened("sent"));
        centre.post(
                "/api/alerts/" + id("sent") + "/release",
                "{\"revision\":1,\"to\":[\"KZ\"]}",
                "Authorization",
                token(Role.SUPERVISOR));
        String message = centre.store.deliveries().of(id("sent")).get(0).messageId();
        centre.take(keptTo("north-star", revised(opened("sent"))));
        centre.round();
        List<String> secrets = List.of(id("kept"), id("sent"), message, "north-star");

        assertThat(all(Role.SUPERVISOR, message)).contains(secrets);
        for (Role role : Role.values()) {
            if (role != Role.SUPERVISOR) {
                assertThat(all(role, message)).as("%s", role).doesNotContain(secrets);
            }
        }
        assertThat(centre.post(
                                "/api/deliveries/" + message + "/replay",
                                "{}",
                                "Authorization",
                                token(Role.DUTY_OFFICER))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsCountedForSupervisorsAlone() throws Exception {
        assertThat(counted(Role.SUPERVISOR)).isEqualTo(2);
        for (Role role : List.of(Role.DUTY_OFFICER, Role.ANALYST, Role.OPS, Role.WALL_SCREEN)) {
            assertThat(counted(role)).as("%s", role).isEqualTo(1);
        }
    }

    private int counted(Role role) throws Exception {
        int all = 0;
        for (JsonNode states : json(ask(role, "/api/status")).path("counts")) {
            for (JsonNode count : states) {
                all += count.asInt();
            }
        }
        return all;
    }

    @Test
    void nobodyElseHandlesIt() throws Exception {
        HttpResponse<String> answer = centre.post(
                "/api/alerts/" + id("kept") + "/acknowledge",
                "{\"revision\":2}",
                "Authorization",
                token(Role.DUTY_OFFICER));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(ask(Role.SUPERVISOR, "/api/alerts/" + id("kept")))
                        .path("handling")
                        .asText())
                .isEqualTo("NEW");
    }

    /** What the centre answers to every question that a role can ask; some of them ask for one alert at a time. */
    private String all(Role role, String message) throws Exception {
        StringBuilder answers = new StringBuilder();
        List<String> paths = new ArrayList<>(List.of(
                "/api/alerts?operation=north-star&limit=1", "/api/alerts?limit=1", "/api/alerts?limit=1&order=latest"));
        for (Server.Route route : centre.routes()) {
            if (route.method().equals("GET")
                    && !route.path().equals(Server.STREAM)
                    && !route.path().contains("<")) {
                for (String alert : List.of("open", "kept", "sent")) {
                    paths.add(route.path()
                            .replace("{id}", id(alert))
                            .replace("{message}", message)
                            .replaceAll("\\{\\w+}", "KZ"));
                }
            }
        }
        for (String path : paths) {
            HttpResponse<String> answer = ask(role, path);
            if (answer.statusCode() == 200) {
                answers.append(answer.body()).append(cursor(answer));
            }
        }
        return answers.toString();
    }

    /** What the cursor of a page says. */
    private static String cursor(HttpResponse<String> page) {
        String next =
                page.body().startsWith("{\"alerts\"") ? page.body().replaceFirst("(?s).*\"nextCursor\":", "") : "";
        return next.startsWith("\"")
                ? new String(Base64.getUrlDecoder().decode(next.split("\"", -1)[1]), StandardCharsets.UTF_8)
                : "";
    }

    private List<String> ids(Role role) throws Exception {
        return json(ask(role, "/api/alerts")).path("alerts").findValuesAsText("alertId");
    }

    private List<String> related(Role role) throws Exception {
        JsonNode detail = json(ask(role, "/api/alerts/" + id("open")));
        return detail.path("related").findValuesAsText("alertId");
    }

    private HttpResponse<String> ask(Role role, String path) throws Exception {
        return centre.get(path, "Authorization", token(role));
    }

    private String token(Role role) {
        return "Bearer " + centre.token("a " + role, role == Role.LIAISON ? "KZ" : null, role);
    }
}
