package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.assessed;
import static org.tamga.alerting.Findings.at;
import static org.tamga.alerting.Findings.between;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seenTooOften;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.forecast.ForecastsForTests;

/** The queue, an alert's detail, and officers' actions over HTTP. */
class AlertRoutesTest {
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
    void summaryHoldsWhatTheQueueShows() throws Exception {
        centre.take(opened("a"));

        JsonNode page = json(centre.get("/api/alerts"));

        assertThat(page.path("position").asLong()).isEqualTo(1);
        assertThat(page.path("nextCursor").isNull()).isTrue();
        assertThat(page.path("alerts").get(0).toString())
                .isEqualTo(
                        "{\"alertId\":\"" + id("a") + "\",\"revision\":1,\"change\":\"OPENED\",\"open\":true,"
                                + "\"pattern\":\"linked-vehicle\",\"severity\":\"HIGH\",\"confidence\":\"MEDIUM\",\"impact\":\"HIGH\",\"operation\":null,\"handling\":\"NEW\","
                                + "\"handledBy\":null,\"handledAt\":null,\"outcome\":null,\"assignee\":null,\"heldBy\":null,"
                                + "\"shelvedUntil\":null,\"escalation\":0,"
                                + "\"subject\":{\"kind\":\"vehicle\",\"normalForm\":\"KZ123ABC02\",\"name\":\"123ABC02 (KZ)\"},"
                                + "\"countries\":[\"KZ\",\"UZ\"],\"crossings\":[\"crossing-KZ\",\"crossing-UZ\"],\"places\":{},"
                                + "\"evidenceCount\":2,\"firstAt\":\"2026-03-01T06:00:00Z\","
                                + "\"lastAt\":\"2026-03-12T06:00:00Z\",\"detectedAt\":\"2026-03-13T06:00:00Z\","
                                + "\"quiet\":false,\"exercise\":false,\"headline\":\"Vehicle seen with drugs in KZ and UZ within 11 days\"}");
    }

    @Test
    void detailExplainsItself() throws Exception {
        Finding a = opened("a");
        centre.take(a, revised(opened("b"), a.evidence().get(0)));

        JsonNode detail = json(centre.get("/api/alerts/" + id("a")));

        assertThat(detail.path("headline").asText()).startsWith("Vehicle seen with drugs");
        assertThat(detail.path("anchor").get(0).asText()).isEqualTo(id("a/1"));
        assertThat(detail.path("evidence")).hasSize(2);
        assertThat(detail.path("evidence").get(0).path("nature").asText()).isEqualTo("SEIZURE");
        assertThat(detail.path("why")).hasSize(3);
        assertThat(detail.path("whyConfidence")).hasSize(3);
        assertThat(detail.path("whyConfidence").get(0).asText()).startsWith("2 finds");
        assertThat(detail.path("whyImpact").get(0).asText()).isEqualTo("3 kg of heroin: 1 kg or more count as high.");
        assertThat(detail.path("about").get(0).path("normalForm").asText()).isEqualTo("KZ123ABC02");
        assertThat(detail.path("history").get(0).path("what").asText()).isEqualTo("OPENED");
        assertThat(detail.path("related").get(0).path("alertId").asText()).isEqualTo(id("b"));
    }

    @Test
    void alertOfBeforeAssessmentsWereSaidHasNone() throws Exception {
        centre.take(assessed(null, null, opened("a")));

        JsonNode detail = json(centre.get("/api/alerts/" + id("a")));

        assertThat(detail.path("confidence").isNull()).isTrue();
        assertThat(detail.path("impact").isNull()).isTrue();
        assertThat(detail.path("whyConfidence")).isEmpty();
        assertThat(detail.path("whyImpact")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?lang=ru |               | Автомобиль",
                "?lang=RU | en            | Автомобиль",
                "?lang=en | ru            | Vehicle",
                "''       | ru-RU,en;q=.5 | Автомобиль",
                "''       | en-GB,ru;q=.5 | Vehicle",
                "''       | kk,ru;q=.5    | Автомобиль",
                "''       | kk            | Vehicle",
                "''       | ;;;           | Vehicle",
                "''       |               | Vehicle",
            })
    void languageIsTheOneAskedForElseTheBrowsers(String query, @Nullable String accepted, String word)
            throws Exception {
        centre.take(opened("a"));
        String[] headers = accepted == null ? new String[0] : new String[] {"Accept-Language", accepted};

        JsonNode page = json(centre.get("/api/alerts" + query, headers));
        JsonNode detail = json(centre.get("/api/alerts/" + id("a") + query, headers));

        assertThat(page.path("alerts").get(0).path("headline").asText()).startsWith(word);
        assertThat(detail.path("headline").asText()).startsWith(word);
    }

    @Test
    void highAlertOnSomethingThatMovesSaysWhereItMayAppearNext() throws Exception {
        centre.forecasts = Optional.of(ForecastsForTests.afterUzPost());
        centre.take(opened("a"));

        JsonNode detail = json(centre.get("/api/alerts/" + id("a")));

        assertThat(detail.path("next").get(0).toString())
                .isEqualTo("{\"crossing\":\"KORDAY-AKZHOL\",\"count\":30,\"from\":\"2026-03-13T06:00:00Z\","
                        + "\"until\":\"2026-03-17T06:00:00Z\",\"past\":true}");
        assertThat(detail.path("next").get(1).path("past").asBoolean()).isFalse();
        assertThat(detail.path("whyNext").get(0).asText())
                .isEqualTo(
                        "Korday, between 13 Mar 2026, 06:00 UTC and 17 Mar 2026, 06:00 UTC: that time has passed, and the"
                                + " alert holds no later report.");
        assertThat(detail.path("whyNext").get(1).asText())
                .isEqualTo(
                        "elsewhere, between 13 Mar 2026, 12:00 UTC and 1 Apr 2026, 06:00 UTC: after Post of UZ, 12 of 50"
                                + " things were next seen there, four in five of them in that time.");
        assertThat(detail.path("whyNext").get(2).asText())
                .isEqualTo(
                        "Measured over the last 30 days by what was known before: of 200 things seen again, 75 % came to"
                                + " a crossing named, 50 % in the time named too.");
    }

    @Test
    void withoutAForecastItSaysWhyNothingIsForetold() throws Exception {
        centre.take(opened("a"));

        JsonNode detail = json(centre.get("/api/alerts/" + id("a")));

        assertThat(detail.path("next")).isEmpty();
        assertThat(detail.path("whyNext"))
                .singleElement()
                .satisfies(why -> assertThat(why.asText()).startsWith("Nothing is foretold yet"));
    }

    @Test
    void russianDetailIsRussianThroughout() throws Exception {
        centre.take(opened("a"));

        JsonNode detail = json(centre.get("/api/alerts/" + id("a") + "?lang=ru"));

        List<String> sentences = new ArrayList<>();
        for (String list : List.of("why", "whyConfidence", "whyImpact")) {
            detail.path(list).forEach(sentence -> sentences.add(sentence.asText()));
        }
        assertThat(sentences)
                .hasSize(7)
                .allSatisfy(sentence ->
                        assertThat(sentence).containsPattern("[а-я]{3}").doesNotContainPattern("[a-z]{3}"));
    }

    @Test
    void pagesFollowTheCursor() throws Exception {
        for (int i = 0; i < 7; i++) {
            centre.take(opened("p" + i));
        }

        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(centre.get("/api/alerts?limit=3" + cursor));
            page.path("alerts").forEach(alert -> ids.add(alert.path("alertId").asText()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asText();
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void whatIsHeldBackSaysWhyAndWhatHoldsItSaysHowMuch() throws Exception {
        centre.take(opened("a"), as(Severity.LOW, opened("b")), between(6, 8, opened("free")), seenTooOften("busy", 5));

        assertThat(ids("/api/alerts?held=true")).containsExactlyInAnyOrder(id("a"), id("b"));
        assertThat(ids("/api/alerts?held=false")).containsExactlyInAnyOrder(id("free"), id("busy"));
        assertThat(ids("/api/alerts")).hasSize(4);
        assertThat(centre.get("/api/alerts?held=perhaps").statusCode()).isEqualTo(400);
        JsonNode held = json(centre.get("/api/alerts/" + id("a")));
        assertThat(held.path("heldBy").asText()).isEqualTo(id("busy"));
        assertThat(held.path("why").get(0).asText())
                .isEqualTo("Held back from the queue, because of another alert (Vehicle reported more than 2 times on"
                        + " 6 Mar 2026: a matter of data quality): what is said of it on that day cannot be relied on."
                        + " It comes back if that alert is withdrawn or closed as a false alert.");
        JsonNode busy = json(centre.get("/api/alerts/" + id("busy")));
        assertThat(busy.path("heldBy").isNull()).isTrue();
        assertThat(busy.path("why").get(0).asText())
                .isEqualTo(
                        "It holds back 2 other alerts on the same, 1 of them HIGH; they are found among those held back.");
        assertThat(busy.path("why").get(1).asText()).startsWith("This is a matter of data quality: on 6 Mar 2026");
        JsonNode status = json(centre.get("/api/status"));
        assertThat(status.path("held").toString()).isEqualTo("{\"LOW\":1,\"HIGH\":1}");
        assertThat(status.path("counts").path("HIGH").path("NEW").asInt()).isEqualTo(1);
    }

    @Test
    void theyWaitAgainWhenItIsClosedAsAFalseAlert() throws Exception {
        centre.take(opened("a"), seenTooOften("busy", 5));

        centre.post(
                "/api/alerts/" + id("busy") + "/close",
                "{\"revision\":1,\"officer\":\"Aliyev\",\"outcome\":\"FALSE_ALERT\"}");

        assertThat(ids("/api/alerts?held=true")).isEmpty();
        assertThat(json(centre.get("/api/alerts/" + id("a"))).path("why").get(0).asText())
                .doesNotContain("Held back");
    }

    @Test
    void queueIsFiltered() throws Exception {
        Finding gone = opened("gone");
        centre.take(opened("a"), as(Severity.LOW, opened("b")), gone, withdrawn(gone));
        acknowledge("a", 1, "Aliyev");

        assertThat(ids("/api/alerts?open=false")).containsExactly(id("gone"));
        assertThat(ids("/api/alerts?open=true&handling=new")).containsExactly(id("b"));
        assertThat(ids("/api/alerts?severity=LOW,MEDIUM")).containsExactly(id("b"));
        assertThat(ids("/api/alerts?handling=ACKNOWLEDGED,CLOSED")).containsExactly(id("a"));
    }

    @Test
    void queueIsFilteredByAssessmentAndOperation() throws Exception {
        Finding bare = assessed(null, null, opened("bare"));
        centre.take(opened("a"), bare, keptTo("amber", opened("kept")));

        assertThat(ids("/api/alerts?confidence=MEDIUM")).containsExactlyInAnyOrder(id("a"), id("kept"));
        assertThat(ids("/api/alerts?confidence=HIGH,LOW")).isEmpty();
        assertThat(ids("/api/alerts?impact=high")).containsExactlyInAnyOrder(id("a"), id("kept"));
        assertThat(ids("/api/alerts?operation=amber")).containsExactly(id("kept"));
        assertThat(ids("/api/alerts")).hasSize(3);
    }

    @Test
    void latestFirstWhenAskedFor() throws Exception {
        centre.take(
                at(CentreOnDisk.NOW.minusSeconds(3), opened("early")),
                at(CentreOnDisk.NOW.minusSeconds(1), as(Severity.LOW, opened("late"))),
                at(CentreOnDisk.NOW.minusSeconds(2), opened("between")));

        assertThat(ids("/api/alerts?order=latest")).containsExactly(id("late"), id("between"), id("early"));
        assertThat(ids("/api/alerts?order=urgent")).containsExactly(id("early"), id("between"), id("late"));

        JsonNode first = json(centre.get("/api/alerts?order=latest&limit=2"));
        assertThat(ids("/api/alerts?order=latest&limit=2&cursor="
                        + first.path("nextCursor").asText()))
                .containsExactly(id("early"));
    }

    @Test
    void evidenceIdsComeWhenAskedFor() throws Exception {
        centre.take(opened("a"));

        JsonNode alert =
                json(centre.get("/api/alerts?include=evidence")).path("alerts").get(0);

        List<String> ids = new ArrayList<>();
        alert.path("evidenceIds").forEach(id -> ids.add(id.asText()));
        assertThat(ids).containsExactlyInAnyOrder(id("a/1"), id("a/2")).isSorted();
    }

    @Test
    void officerAcknowledgesAndCloses() throws Exception {
        centre.take(opened("a"));

        JsonNode acknowledged = json(acknowledge("a", 1, "Aliyev"));
        JsonNode closed = json(centre.post(
                "/api/alerts/" + id("a") + "/close",
                "{\"revision\":1,\"officer\":\"Berdiev\",\"outcome\":\"FALSE_ALERT\",\"note\":\"own van\"}"));

        assertThat(acknowledged.path("handling").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(acknowledged.path("handledBy").asText()).isEqualTo("Aliyev");
        assertThat(acknowledged.path("handledAt").asText()).isEqualTo(CentreOnDisk.NOW.toString());
        assertThat(closed.path("handling").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("outcome").asText()).isEqualTo("FALSE_ALERT");
        assertThat(closed.path("open").asBoolean()).isTrue();
        assertThat(closed.path("history")).hasSize(3);
        assertThat(closed.path("history").get(2).path("note").asText()).isEqualTo("FALSE_ALERT: own van");
    }

    @Test
    void acknowledgingAgainIsFineForTheSameOfficerOnly() throws Exception {
        centre.take(opened("a"));

        assertThat(acknowledge("a", 1, "Aliyev").statusCode()).isEqualTo(200);
        assertThat(acknowledge("a", 1, "Aliyev").statusCode()).isEqualTo(200);
        HttpResponse<String> other = acknowledge("a", 1, "Berdiev");

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).path("reason").asText()).isEqualTo("ACKNOWLEDGED_BY_ANOTHER");
        assertThat(json(other).path("current").path("handledBy").asText()).isEqualTo("Aliyev");
    }

    @Test
    void officerTakesItUpAndGivesItToAnother() throws Exception {
        centre.take(opened("a"));
        centre.visitor("Berdiev");

        JsonNode begun = json(centre.post(path("begin"), "{\"revision\":1,\"officer\":\"Aliyev\"}"));
        JsonNode assigned =
                json(centre.post(path("assign"), "{\"revision\":1,\"officer\":\"Aliyev\",\"to\":\"Berdiev\"}"));

        assertThat(begun.path("handling").asText()).isEqualTo("IN_PROGRESS");
        assertThat(begun.path("assignee").asText()).isEqualTo("Aliyev");
        assertThat(assigned.path("assignee").asText()).isEqualTo("Berdiev");
        assertThat(assigned.path("history").get(2).path("note").asText()).isEqualTo("Berdiev");
        assertThat(ids("/api/alerts?handling=IN_PROGRESS")).containsExactly(id("a"));
        assertThat(centre.post(path("assign"), "{\"revision\":1,\"officer\":\"Aliyev\"}")
                        .body())
                .contains("\"field\":\"to\"");
        HttpResponse<String> unknown =
                centre.post(path("assign"), "{\"revision\":1,\"officer\":\"Aliyev\",\"to\":\"Berdyev\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("Berdyev", "/api/officers");
    }

    @Test
    void theSameCommandSentAgainHappensOnceAndItsIdServesNothingElse() throws Exception {
        centre.take(opened("a"));
        String command = "{\"id\":\"7F0B0A1E-3C35-4D5F-9A57-0A1B2C3D4E5F\",\"revision\":1,\"officer\":\"Aliyev\"}";

        assertThat(centre.post(path("begin"), command).statusCode()).isEqualTo(200);
        assertThat(json(centre.post(path("begin"), command)).path("history")).hasSize(2);
        HttpResponse<String> other = centre.post(path("acknowledge"), command);

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).path("reason").asText()).isEqualTo("ID_USED");
    }

    @Test
    void commandIdThatIsNoUuidIsRefusedByName() throws Exception {
        centre.take(opened("a"));

        HttpResponse<String> response =
                centre.post(path("begin"), "{\"id\":\"1\",\"revision\":1,\"officer\":\"Aliyev\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo("id");
        assertThat(json(response).path("remedy").asText()).contains("UUID");
    }

    @Test
    void actionOnAnAlertThatHasChangedIsAConflict() throws Exception {
        Finding first = opened("a");
        centre.take(first);
        centre.take(revised(first, seizure("a/3", "TJ", 12)));

        HttpResponse<String> response = acknowledge("a", 1, "Aliyev");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(json(response).path("error").asText()).contains("changed");
        assertThat(json(response).path("current").path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void closingWhatIsClosedIsAConflict() throws Exception {
        centre.take(opened("a"));
        String close = "{\"revision\":1,\"officer\":\"Aliyev\",\"outcome\":\"CONFIRMED\"}";

        assertThat(centre.post("/api/alerts/" + id("a") + "/close", close).statusCode())
                .isEqualTo(200);
        assertThat(centre.post("/api/alerts/" + id("a") + "/close", close).statusCode())
                .isEqualTo(409);
        assertThat(acknowledge("a", 1, "Aliyev").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"officer\":\"Aliyev\"}                    | revision",
                "{\"revision\":0,\"officer\":\"Aliyev\"}     | revision",
                "{\"revision\":\"1\",\"officer\":\"Aliyev\"} | revision",
                "{\"revision\":1.5,\"officer\":\"Aliyev\"}   | revision",
                "{\"revision\":1,\"officer\":\"  \"}         | officer",
                "{\"revision\":1,\"officer\":7}              | officer",
                "{\"revision\":1,\"officer\":\"Aliyev\",\"note\":[]} | note",
            })
    void bodyThatIsNotAcceptableNamesItsField(String body, String field) throws Exception {
        centre.take(opened("a"));

        HttpResponse<String> response = centre.post("/api/alerts/" + id("a") + "/acknowledge", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo(field);
        assertThat(json(response).path("remedy").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "\"text\"", "{\"revision\":"})
    void bodyThatIsNoObjectIsRefused(String body) throws Exception {
        HttpResponse<String> response = centre.post("/api/alerts/" + id("a") + "/acknowledge", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("remedy").asText()).contains("revision");
    }

    @Test
    void outcomeHasToBeOneOfFour() throws Exception {
        centre.take(opened("a"));

        HttpResponse<String> response = centre.post(
                "/api/alerts/" + id("a") + "/close", "{\"revision\":1,\"officer\":\"Aliyev\",\"outcome\":\"MAYBE\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("value").asText()).isEqualTo("MAYBE");
        assertThat(json(response).path("remedy").asText()).contains("FALSE_ALERT");
    }

    @ParameterizedTest
    @CsvSource({
        "open=maybe, open",
        "handling=LOST, handling",
        "'severity=HIGH,URGENT', severity",
        "limit=0, limit",
        "limit=501, limit",
        "limit=many, limit",
        "cursor=!!, cursor",
        "cursor=bm9uc2Vuc2U, cursor",
        "include=everything, include",
        "lang=tt, lang",
        "order=oldest, order",
        "confidence=SURE, confidence",
        "impact=NONE, impact",
    })
    void queryThatIsNotAcceptableNamesItsParameter(String query, String field) throws Exception {
        HttpResponse<String> response = centre.get("/api/alerts?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo(field);
        assertThat(json(response).path("remedy").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "x", "'%20or%201=1"})
    void unknownAlertIsNotFound(String id) throws Exception {
        HttpResponse<String> response = centre.get("/api/alerts/" + id);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("error").asText()).contains("no such alert");
    }

    private HttpResponse<String> acknowledge(String name, int revision, String officer) throws Exception {
        return centre.post(
                "/api/alerts/" + id(name) + "/acknowledge",
                "{\"revision\":" + revision + ",\"officer\":\"" + officer + "\",\"note\":\"\"}");
    }

    private static String path(String deed) {
        return "/api/alerts/" + id("a") + "/" + deed;
    }

    private List<String> ids(String path) throws Exception {
        List<String> ids = new ArrayList<>();
        json(centre.get(path))
                .path("alerts")
                .forEach(alert -> ids.add(alert.path("alertId").asText()));
        return ids;
    }
}
