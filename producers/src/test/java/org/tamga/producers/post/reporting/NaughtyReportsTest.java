package org.tamga.producers.post.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.post.NaughtyStrings;
import org.tamga.producers.post.Samples;
import org.tamga.producers.post.http.PostServer;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.Source;
import org.tamga.producers.post.words.Languages;
import org.tamga.vocabulary.CheckpointRegister;

/** Whatever somebody writes into a field is kept to the letter, or refused with the field and the reason. */
final class NaughtyReportsTest {
    /** Escaped, half a character reaches the server as what it is. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Free texts, by their place in a report; what is in none of the lists is kept as it is. */
    private static final List<String> TEXTS = List.of(
            "/note",
            "/coverLoad",
            "/items/0/substance",
            "/items/0/unit",
            "/items/0/concealment",
            "/items/0/packages/0/marking",
            "/subjects/0/plate",
            "/subjects/0/vin",
            "/subjects/0/make",
            "/subjects/0/colour",
            "/subjects/1/number",
            "/subjects/1/documentType",
            "/subjects/2/name",
            "/subjects/3/number",
            "/subjects/4/imei",
            "/subjects/5/name",
            "/subjects/6/number");

    /** Fields with a form or a list of their own. */
    private static final List<String> CODES = List.of(
            "/eventId",
            "/checkpoint",
            "/place",
            "/country",
            "/occurredAt",
            "/recordedAt",
            "/direction",
            "/transportMode",
            "/departureCountry",
            "/items/0/quantity",
            "/items/0/testLevel",
            "/subjects/0/kind",
            "/subjects/0/country",
            "/subjects/1/country",
            "/subjects/2/birthDate",
            "/subjects/2/nationality",
            "/handling/tlp",
            "/handling/code",
            "/evaluation/source");

    @TempDir
    private Path folder;

    private Outbox outbox;
    private Reporting reporting;
    private PostServer server;

    @BeforeEach
    void open() throws BrokenOutboxException {
        outbox = Outbox.open(folder);
        CheckpointRegister register = CheckpointRegister.bundled();
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        reporting = new Reporting(
                register.byId("KZ-KORDAY").orElseThrow(),
                register,
                outbox,
                clock,
                () -> Optional.of(Duration.ZERO),
                () -> {});
        server = new PostServer(
                0,
                new PostServer.Parts(
                        reporting,
                        outbox,
                        register,
                        () -> {
                            throw new UnsupportedOperationException("nobody asks");
                        },
                        List::of,
                        () -> false,
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                        clock,
                        Languages.bundled()));
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
        outbox.close();
    }

    @Test
    void everyTextIsKeptToTheLetterOrRefusedWithItsFieldAndReason() throws Exception {
        Map<ProblemCode, Integer> refused = new TreeMap<>();
        for (String text : NaughtyStrings.all()) {
            for (String place : TEXTS) {
                Answer answer = reporting.save(with(place, text), null, Source.API, true);
                if (answer instanceof Answer.Saved saved) {
                    String kept = JSON.readTree(saved.report().json()).at(place).asText();
                    assertThat(kept).as("%s at %s", text, place).isEqualTo(text.isBlank() ? "" : text);
                } else {
                    List<Problem> problems = ((Answer.Refused) answer).problems();
                    assertThat(problems)
                            .as("%s at %s", text, place)
                            .allSatisfy(problem -> assertThat("/"
                                            + problem.field()
                                                    .replace('[', '/')
                                                    .replace("]", "")
                                                    .replace('.', '/'))
                                    .isEqualTo(place));
                    problems.forEach(problem -> refused.merge(problem.code(), 1, Integer::sum));
                }
            }
        }
        assertThat(refused)
                .as("too long, a NUL or half a character everywhere; a seizure needs a substance")
                .containsOnlyKeys(ProblemCode.TEXT_TOO_LONG, ProblemCode.BAD_TEXT, ProblemCode.MISSING_FIELD)
                .containsEntry(ProblemCode.TEXT_TOO_LONG, TEXTS.size())
                .containsEntry(ProblemCode.BAD_TEXT, 3 * TEXTS.size());
    }

    @Test
    void noTextWhereACodeBelongsMakesThePostStumble() throws Exception {
        for (String text : NaughtyStrings.all()) {
            for (String place : CODES) {
                Judgement judgement = reporting.check(with(place, text));

                if (judgement instanceof Judgement.Unsound unsound) {
                    assertThat(unsound.problems())
                            .as("%s at %s", text, place)
                            .isNotEmpty()
                            .allSatisfy(problem -> {
                                assertThat(problem.field()).isNotBlank();
                                assertThat(problem.remedy()).isNotBlank();
                            });
                }
            }
        }
    }

    @Test
    void theInterfaceAnswersEveryTextWithSavedOrWithTheReason() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        int number = 0;
        for (String text : NaughtyStrings.all()) {
            ObjectNode report = with("/note", text);
            put(report, "/subjects/0/plate", text);
            put(report, "/items/0/packages/0/marking", text);

            HttpResponse<String> answer = client.send(
                    post("/api/reports?confirm=true")
                            .header("Idempotency-Key", "naughty-" + number++)
                            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(report)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> search = client.send(
                    post("/api/reports?q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8))
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(text).isIn(201, 422);
            assertThat(JSON.readTree(answer.body()).isObject()).isTrue();
            assertThat(search.statusCode()).as("look for %s", text).isIn(200, 414, 431);
            if (search.statusCode() != 200) {
                client = HttpClient.newHttpClient(); // the server ends a connection on which too long an address came
            }
            if (answer.statusCode() == 201) {
                JsonNode kept = JSON.readTree(
                        outbox.bySequence(List.of(outbox.lastSequence())).get(0).json());
                assertThat(kept.at("/note").asText()).isEqualTo(text.isBlank() ? "" : text);
            }
        }
    }

    private HttpRequest.Builder post(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Content-Type", "application/json");
    }

    private static ObjectNode with(String place, String text) {
        ObjectNode report = Samples.json("seizure");
        report.withObject("/evaluation").put("information", 1);
        report.withObject("/handling").put("code", "H1");
        ((ObjectNode) report.at("/items/0")).withArray("packages").addObject().put("count", 1);
        add(report, "document").put("number", "N1234567").put("country", "KZ");
        add(report, "person").put("name", "Ivanov Ivan").put("birthDate", "1980-01-02");
        add(report, "phone").put("number", "+77012345678");
        add(report, "device").put("imei", "490154203237518");
        add(report, "organisation").put("name", "TOO Tulpar");
        add(report, "container").put("number", "CSQU3054383");
        put(report, place, text);
        return report;
    }

    private static ObjectNode add(ObjectNode report, String kind) {
        return report.withArray("subjects").addObject().put("kind", kind);
    }

    private static void put(ObjectNode report, String place, String text) {
        int last = place.lastIndexOf('/');
        ((ObjectNode) report.at(place.substring(0, last))).put(place.substring(last + 1), text);
    }
}
