package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.people.Role;

/** Of an alert that is kept to an operation only supervisors learn. */
class KeptAlertsTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(folder);
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
        return "Bearer " + centre.token("a " + role, null, role);
    }
}
