package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Reason;
import org.tamga.alerting.alert.Subject;

/** Who would receive what of an alert, over HTTP: seizures in KZ and UZ, both released to members unless it says otherwise. */
class ReleaseRoutesTest {
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
    void everyRecipientIsListedWithWhatItWouldReceiveAndWhy() throws Exception {
        centre.take(releasing("TJ", opened("a")));

        JsonNode view = json(centre.get("/api/alerts/" + id("a") + "/recipients"));

        assertThat(view.path("alertId").asText()).isEqualTo(id("a"));
        assertThat(view.path("revision").asInt()).isEqualTo(1);
        assertThat(lines(view))
                .containsExactly(
                        "AZ MEMBER NOT_AT_ALL",
                        "KZ MEMBER AS_HIT",
                        "KG MEMBER NOT_AT_ALL",
                        "RU MEMBER NOT_AT_ALL",
                        "TJ MEMBER IN_FULL",
                        "TM MEMBER NOT_AT_ALL",
                        "UZ MEMBER AS_HIT",
                        "AF OBSERVER NOT_AT_ALL",
                        "PK OBSERVER NOT_AT_ALL",
                        "IR OBSERVER NOT_AT_ALL");
        assertThat(view.path("recipients").get(1).path("why").asText())
                .isEqualTo("It made one of the 2 reports; one report is not released to it.");
    }

    @Test
    void whyIsSaidInTheLanguageAsked() throws Exception {
        centre.take(opened("a"));

        JsonNode view = json(centre.get("/api/alerts/" + id("a") + "/recipients?lang=ru"));

        assertThat(view.path("recipients").get(1).path("why").asText()).startsWith("Сообщений всего: 2");
    }

    @Test
    void hitIsShownExactlyAsItGoesOut() throws Exception {
        centre.take(releasing("TJ", opened("a")));

        JsonNode hit = json(centre.get("/api/alerts/" + id("a") + "/as/uz"));

        assertThat(hit.path("recipient").asText()).isEqualTo("UZ");
        assertThat(hit.path("extent").asText()).isEqualTo("AS_HIT");
        assertThat(hit.path("headline").asText())
                .isEqualTo("Linked vehicle: 1 report of yours and 1 report held by KZ");
        assertThat(hit.path("evidence")).hasSize(1);
        assertThat(hit.path("evidence").get(0).path("eventId").asText()).isEqualTo(id("a/2"));
        assertThat(hit.path("withheld").toString())
                .isEqualTo("{\"reports\":1,\"holders\":[{\"country\":\"KZ\",\"reports\":1,\"firstDay\":\"2026-03-01\","
                        + "\"lastDay\":\"2026-03-01\"}],\"cuts\":["
                        + "{\"field\":\"WHERE_AND_WHEN\",\"treatment\":\"COARSENED\"},"
                        + "{\"field\":\"HOW_MUCH\",\"treatment\":\"CUT\"}]}");
        assertThat(hit.toString()).doesNotContain(id("a/1"), "crossing-KZ", "Post of KZ", "hash");
    }

    @Test
    void inFullIsTheWholeAlert() throws Exception {
        centre.take(releasing("TJ", opened("a")));

        JsonNode full = json(centre.get("/api/alerts/" + id("a") + "/as/TJ?lang=ru"));

        assertThat(full.path("extent").asText()).isEqualTo("IN_FULL");
        assertThat(full.path("evidence")).hasSize(2);
        assertThat(full.path("withheld").isNull()).isTrue();
        assertThat(full.path("headline").asText()).startsWith("Автомобиль");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RU", "AF", "DE", "QQ", "%20", "MEMBERS"})
    void whoGetsNothingCannotTellItFromAnAlertThatIsNotThere(String country) throws Exception {
        centre.take(releasing("TJ", opened("a")));

        HttpResponse<String> refused = centre.get("/api/alerts/" + id("a") + "/as/" + country);
        HttpResponse<String> unknown = centre.get("/api/alerts/" + id("b") + "/as/" + country);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).isEqualTo(unknown.body());
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void alertKeptToAnOperationGoesToNobodyYet() throws Exception {
        centre.take(keptTo("north-star", opened("a")));

        JsonNode view = json(centre.get("/api/alerts/" + id("a") + "/recipients"));

        assertThat(lines(view)).allMatch(line -> line.endsWith("NOT_AT_ALL"));
        assertThat(view.path("recipients").get(1).path("why").asText()).contains("owners of an operation");
        assertThat(centre.get("/api/alerts/" + id("a") + "/as/KZ").statusCode()).isEqualTo(404);
    }

    /** The alerts that it is made of are looked up as they stand. */
    @Test
    void channelReachesWhomItsAlertsReach() throws Exception {
        Finding released = releasing("TJ", opened("a"));
        Finding kept = releasing("RU", opened("b"));
        centre.take(released, kept, channel(released, kept));

        JsonNode part = json(centre.get("/api/alerts/" + id("channel") + "/as/TJ"));

        assertThat(part.path("evidence")).hasSize(2);
        assertThat(part.path("withheld").path("reports").asInt()).isZero();
        assertThat(part.path("withheld").path("cuts")).isEmpty();
        assertThat(part.path("why")).hasSize(1);
        assertThat(part.path("why").get(0).asText()).startsWith("This is the part of the channel");
        assertThat(part.toString()).doesNotContain(id("b"), id("b/1"), id("b/2"));
        assertThat(centre.get("/api/alerts/" + id("channel") + "/as/KG").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recipients", "/as/KZ"})
    void unknownAlertIsNotFound(String what) throws Exception {
        assertThat(centre.get("/api/alerts/" + id("nowhere") + what).statusCode())
                .isEqualTo(404);
        assertThat(centre.get("/api/alerts/nowhere" + what).statusCode()).isEqualTo(404);
    }

    /** What a revision releases is decided by that revision. */
    @Test
    void widerReleaseInALaterRevisionIsSeenAtOnce() throws Exception {
        Finding first = releasing("TJ", opened("a"));
        centre.take(first);
        centre.take(releasing("MEMBERS", revised(first)));

        JsonNode view = json(centre.get("/api/alerts/" + id("a") + "/recipients"));

        assertThat(view.path("revision").asInt()).isEqualTo(2);
        assertThat(lines(view)).filteredOn(line -> line.contains("IN_FULL")).hasSize(7);
    }

    private static Finding channel(Finding... parts) {
        Finding usual = opened("channel");
        return new Finding(
                usual.alertId(),
                1,
                usual.change(),
                "channel",
                1,
                usual.severity(),
                null,
                new Subject("channel", "", "", 1, ""),
                parts[0].anchor(),
                Stream.of(parts).flatMap(part -> part.evidence().stream()).toList(),
                List.of(new Reason(
                        "channel",
                        Map.of("alerts", Stream.of(parts).map(Finding::alertId).collect(Collectors.joining(","))))),
                List.of(),
                null,
                null,
                null,
                usual.detectedAt(),
                false);
    }

    private static List<String> lines(JsonNode view) {
        List<String> lines = new ArrayList<>();
        view.path("recipients")
                .forEach(one -> lines.add(one.path("country").asText() + " "
                        + one.path("kind").asText() + " " + one.path("receives").asText()));
        return lines;
    }
}
