package org.tamga.producers.post.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.vocabulary.Units;

/** What the interface answers to whoever asks it something that it cannot do, and to a report that is not whole. */
final class RoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private PostOnDisk post;

    @BeforeEach
    void start() {
        post = new PostOnDisk(folder);
    }

    @AfterEach
    void stop() {
        post.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=999999999999|limit: 999999999999 is not 1 to 200",
                "limit=0|limit: 0 is not 1 to 200",
                "state=zzz|state: \"zzz\" is none of [saved, sent, accepted, refused]",
                "before=x|before: x is not a whole number"
            })
    void listThatCannotBeHadIsRefusedInPlainWords(String query, String why) throws Exception {
        HttpResponse<String> answer = send(request("api/reports?" + query).GET());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).at("/problems/0/message").asText())
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"seizure\"}",
                "{\"type\":\"seizure\",\"report\":[]}",
                "{\"type\":\"seizure\",\"report\":\"x\"}",
                "{\"type\":\"rumour\",\"report\":{}}"
            })
    void draftOfAnotherShapeIsRefused(String draft) throws Exception {
        HttpResponse<String> answer = send(request("api/drafts/aa").PUT(BodyPublishers.ofString(draft)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(send(request("api/drafts").GET()).body()).isEqualTo("{\"drafts\":[]}");
    }

    @Test
    void unfinishedReportIsAskedAbout() throws Exception {
        String body = """
                {"type":"seizure","occurredAt":"%s","items":[],"subjects":[{"kind":"container","number":"MSCU1234567"}],
                 "doubts":[{"field":"subjects[1].number","value":"L898902C3"}]}
                """.formatted(Instant.now());

        JsonNode answer = JSON.readTree(
                send(request("api/checks").POST(BodyPublishers.ofString(body))).body());

        assertThat(answer.path("questions").findValuesAsText("field"))
                .containsExactly("subjects[0].number", "subjects[1].number");
        assertThat(answer.path("questions").findValuesAsText("code")).containsExactly("check-digit", "check-digit");
        assertThat(answer.path("missing").get(0).asText()).isEqualTo("items");
        assertThat(answer.at("/normal/subjects[0].number").asText()).isEqualTo("MSCU1234567");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|-1|kg|odd-quantity|It is not more than zero and counts as unknown.",
                "ru|-1|kg|odd-quantity|Исправьте количество или единицу.",
                "en|101|t|large-quantity|Is the quantity right, and the unit?",
                "ru|101|t|large-quantity|Верны ли количество и единица?"
            })
    void remedyIsASentenceOfItsOwn(String language, String quantity, String unit, String code, String remedy)
            throws Exception {
        String body = """
                {"type":"seizure","occurredAt":"%s","items":[{"substance":"heroin","quantity":"%s","unit":"%s"}]}
                """.formatted(Instant.now(), quantity, unit);

        JsonNode answer =
                JSON.readTree(send(request("api/checks?lang=" + language).POST(BodyPublishers.ofString(body)))
                        .body());

        assertThat(answer.at("/questions/0/code").asText()).isEqualTo(code);
        assertThat(answer.at("/questions/0/remedy").asText()).isEqualTo(remedy);
    }

    /** Two of the list's four elements are no objects; what is said of the others names the places they have in it. */
    @Test
    void questionsNameThePlacesOfTheListThatWasSent() throws Exception {
        String body = """
                {"type":"seizure","occurredAt":"%s",
                 "items":[7,{"substance":"heroin","quantity":"12","unit":"t","packages":[1,{"count":0}]}],
                 "subjects":["none",{"kind":"container","number":"MSCU1234567"},null,
                             {"kind":"vehicle","plate":"123 ABC 02","country":"TJ"}]}
                """.formatted(Instant.now());

        JsonNode answer = JSON.readTree(
                send(request("api/checks").POST(BodyPublishers.ofString(body))).body());

        assertThat(answer.path("problems").findValuesAsText("field"))
                .containsExactlyInAnyOrder("items[0]", "items[1].packages[0]", "subjects[0]", "subjects[2]");
        assertThat(answer.path("questions").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "items[1].quantity", "items[1].packages[1].count", "subjects[1].number", "subjects[3].plate");
        assertThat(answer.path("normal").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("subjects[1].number", "subjects[3].plate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "[\"written twice\"]", "{}"})
    void reasonThatIsNoTextIsRefusedByItsName(String reason) throws Exception {
        String report = seizure();

        HttpResponse<String> answer = retract(report, "wrong", "{\"reason\":" + reason + "}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).at("/problems/0/message").asText())
                .contains("reason: " + reason + " is not a string");
        assertThat(post.saved()).isEqualTo(1);
    }

    @Test
    void whatIsRetractedAlreadyIsAnsweredWithWhatStands() throws Exception {
        String report = seizure();
        HttpResponse<String> first = retract(report, "first", "{\"reason\":\"written twice\"}");
        assertThat(first.statusCode()).isEqualTo(201);

        HttpResponse<String> again = retract(report, "again", "{\"reason\":\"once more\"}");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(again.body())).isEqualTo(JSON.readTree(first.body()));
        assertThat(post.saved()).isEqualTo(2);
        assertThat(post.newest().get("note").asText()).isEqualTo("written twice");
        assertThat(retract(report, "first", "{\"reason\":\"other\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void retractionThatTheCentreRefusedCanBeMadeAnew() throws Exception {
        String report = seizure();
        retract(report, "first", "{}");
        post.refused(2, "future-date", "set the clock");

        assertThat(retract(report, "again", "{}").statusCode()).isEqualTo(201);

        assertThat(post.newest().get("revision").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|t|ton, tablet, thousand of tablets",
                "ru|т|тн, таблетка, тысяча таблеток",
                "en|кг|kilogram",
                "ru|kilos|кг",
                "ru|bush|растение",
                "en|pcs|piece"
            })
    void unitIsOfferedOnceWhateverSpellingMatched(String language, String written, String offered) throws Exception {
        HttpResponse<String> answer = send(request("api/look-up/unit?lang=" + language + "&q="
                        + URLEncoder.encode(written, StandardCharsets.UTF_8))
                .GET());

        List<String> values = JSON.readTree(answer.body()).path("matches").findValuesAsText("value");
        assertThat(values).containsExactly(offered.split(", "));
        assertThat(values).allMatch(value -> Units.lookup(value).isPresent());
    }

    /** Most of these Jetty refuses before any route is asked, and would do it with a page of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /..%2f HTTP/1.1",
                "GET /post/..%2f..%2fsecret HTTP/1.1",
                "GET /%2e%2e/%2e%2e/ HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "PUT /api/drafts/..%2f HTTP/1.1",
                "GET /\u0001 HTTP/1.1",
                "NONSENSE"
            })
    void pathThatIsATrickIsComplainedOfLikeAnythingElse(String line) throws Exception {
        String answer = raw(line);

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'self'")
                .contains("Content-Type: application/json", "{\"problems\":[{")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContainIgnoringCase("<html")
                .doesNotContain("Server:");
    }

    /** @return the event id of a seizure that is saved */
    private String seizure() throws Exception {
        String body = """
                {"type":"seizure","occurredAt":"%s","items":[{"substance":"heroin","quantity":"2","unit":"kg"}]}
                """.formatted(Instant.now());
        HttpResponse<String> answer =
                send(request("api/reports").header("Idempotency-Key", "report").POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("eventId").asText();
    }

    private HttpResponse<String> retract(String report, String key, String body) throws Exception {
        return send(request("api/reports/" + report + "/retraction")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /** As no client would send it. */
    private String raw(String head) throws IOException {
        try (Socket socket = new Socket(post.url().getHost(), post.url().getPort())) {
            String request = head + "\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(post.url().resolve(path)).header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
