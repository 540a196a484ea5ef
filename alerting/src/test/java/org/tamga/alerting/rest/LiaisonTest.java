package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.people.Role;

/** A liaison sees alerts as they are released to the country, and of the rest not even that they are there. */
class LiaisonTest {
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
    void listHoldsWhatIsReleasedAndNothingElse() throws Exception {
        centre.take(
                opened("all"),
                releasing("KZ", opened("mine")),
                releasing("TJ", opened("not-for-kg")),
                keptTo("x", opened("kept")));

        assertThat(ids("KG", "/api/alerts")).containsExactly(id("all"));
        assertThat(ids("TJ", "/api/alerts")).containsExactlyInAnyOrder(id("all"), id("not-for-kg"));
        assertThat(ids("AF", "/api/alerts")).isEmpty();
        assertThat(ids("DE", "/api/alerts")).isEmpty();
        assertThat(ids("KZ", "/api/alerts")).containsExactlyInAnyOrder(id("all"), id("mine"), id("not-for-kg"));
    }

    @Test
    void hitShowsNothingThatRestsOnTheRest() throws Exception {
        centre.take(releasing("TJ", opened("a")));

        String list = ask("KZ", "/api/alerts").body();
        JsonNode row = json(ask("KZ", "/api/alerts")).path("alerts").get(0);
        String detail = ask("KZ", "/api/alerts/" + id("a")).body();

        assertThat(row.path("extent").asText()).isEqualTo("AS_HIT");
        assertThat(row.path("handling").isNull()).isTrue();
        assertThat(row.path("detectedAt").isNull()).isTrue();
        assertThat(row.path("countries").toString()).isEqualTo("[\"KZ\"]");
        assertThat(row.path("evidenceCount").asInt()).isEqualTo(1);
        for (String answer : List.of(list, detail)) {
            assertThat(answer).doesNotContain(id("a/2")).doesNotContain("crossing-UZ");
        }
    }

    @Test
    void whatIsNotReleasedIsAnsweredAsWhatIsNotThere() throws Exception {
        centre.take(releasing("TJ", opened("a")));

        HttpResponse<String> hidden = ask("KG", "/api/alerts/" + id("a"));
        HttpResponse<String> none = ask("KG", "/api/alerts/" + id("never"));

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(none.body());
    }

    @Test
    void countsPositionAndLagTellNothingOfTheRest() throws Exception {
        centre.take(opened("all"), releasing("TJ", opened("b")), releasing("TJ", opened("c")));

        JsonNode status = json(ask("KG", "/api/status"));
        JsonNode page = json(ask("KG", "/api/alerts"));

        assertThat(status.path("counts").path("HIGH").path("NEW").asInt()).isEqualTo(1);
        assertThat(status.path("position").asInt()).isZero();
        assertThat(status.path("oldestUnacknowledged").isNull()).isTrue();
        assertThat(status.path("pipeline").path("lag").path("intake").isNull()).isTrue();
        assertThat(page.path("position").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"handling=NEW", "held=false", "confidence=LOW", "impact=HIGH", "operation=x", "include=evidence"
            })
    void nothingIsAskedThatIsNotTold(String parameter) throws Exception {
        HttpResponse<String> answer = ask("KG", "/api/alerts?" + parameter);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("field").asText()).isEqualTo(parameter.replaceFirst("=.*", ""));
    }

    @Test
    void pagesGoOnBehindACursorThatNamesNothing() throws Exception {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(i % 3 == 0 ? opened("m" + i) : releasing("TJ", opened("m" + i)));
        }
        centre.take(many.toArray(Finding[]::new));

        Set<String> seen = new HashSet<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = json(ask("KG", "/api/alerts?limit=4" + next));
            page.path("alerts").forEach(alert -> seen.add(alert.path("alertId").asText()));
            String cursor = page.path("nextCursor").asText("");
            next = page.path("nextCursor").isNull() ? "" : "&cursor=" + cursor;
            pages++;
            if (!next.isEmpty()) {
                assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                        .doesNotContain(id("m0").substring(0, 8));
                assertThat(ask("KG", "/api/alerts?cursor=" + cursor.substring(1))
                                .statusCode())
                        .isEqualTo(400);
            }
        } while (!next.isEmpty());

        assertThat(seen).hasSize(10);
        assertThat(pages).isGreaterThan(2);
    }

    @Test
    void nothingElseIsForLiaisons() throws Exception {
        centre.take(opened("a"));

        for (String path : List.of(
                "/api/alerts/" + id("a") + "/recipients",
                "/api/alerts/" + id("a") + "/as/KG",
                "/api/stream",
                "/api/posts",
                "/api/people",
                "/api/officers")) {
            assertThat(ask("KG", path).statusCode()).as(path).isEqualTo(403);
        }
    }

    private List<String> ids(String country, String path) throws Exception {
        return json(ask(country, path)).path("alerts").findValuesAsText("alertId");
    }

    private HttpResponse<String> ask(String country, String path) throws Exception {
        return centre.get(path, "Authorization", "Bearer " + centre.token("liaison " + country, country, Role.LIAISON));
    }
}
