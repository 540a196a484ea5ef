package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.tamga.alerting.people.KnownCentres;

/** The centre of a running Tamga over REST. */
public final class Centre {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NOTHING_UNPUBLISHED = "\ntamga_alerting_actions_unpublished 0.0\n";

    private static final String OFFICER = "Aliyev";

    private final URI console;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param console its address, with a slash at the end */
    public Centre(URI console) {
        this.console = console;
    }

    /** The queue's first page, as soon as it is as wanted. */
    JsonNode awaitAlerts(Predicate<JsonNode> wanted) {
        return Awaitility.await("the alerts")
                .atMost(PATIENCE)
                .until(() -> JSON.readTree(get("api/alerts")).path("alerts"), wanted);
    }

    /** Until every report that Kafka holds is reflected in the alerts. */
    void awaitCaughtUp() {
        Awaitility.await("the centre has caught up")
                .atMost(PATIENCE)
                .until(() -> JSON.readTree(get("api/status"))
                        .path("pipeline")
                        .path("caughtUp")
                        .asBoolean());
    }

    /** Aliyev does something with an alert as it was shown. @param fields of the body, beside the revision, if any */
    void act(JsonNode alert, String deed, String fields) throws IOException, InterruptedException {
        String path = "api/alerts/" + alert.path("alertId").asText() + "/" + deed;
        String body = "{\"revision\":" + alert.path("revision").asInt() + (fields.isEmpty() ? "" : ",") + fields + "}";
        post(path, body, officersToken());
    }

    /** Somebody to whom alerts can be given. */
    void addOfficer(String name) throws IOException, InterruptedException {
        String person = "{\"name\":\"" + name.toLowerCase(Locale.ROOT) + "\",\"displayName\":\"" + name
                + "\",\"roles\":[\"duty-officer\"]}";
        post("api/people", person, token(console));
    }

    /** Of a token that is made for the officer, on the word of the one of this machine. */
    private String officersToken() throws IOException, InterruptedException {
        String wanted = "{\"label\":\"" + OFFICER + "\",\"roles\":[\"DUTY_OFFICER\"],\"days\":1}";
        return JSON.readTree(post("api/tokens", wanted, token(console)))
                .path("secret")
                .asText();
    }

    private String post(String path, String body, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(console.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The token of the machine on which the centre runs. */
    public static String token(URI console) {
        return KnownCentres.ofUser().token(console).orElseThrow();
    }

    /** Until the topic has all that was done. */
    void awaitPublished() {
        Awaitility.await("the topic has what was done")
                .atMost(PATIENCE)
                .until(() -> get("metrics"), text -> text.contains(NOTHING_UNPUBLISHED));
    }

    public String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(console.resolve(path))
                .header("Authorization", "Bearer " + token(console))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
