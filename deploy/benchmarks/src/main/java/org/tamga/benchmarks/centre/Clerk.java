package org.tamga.benchmarks.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamga.benchmarks.measure.Quantiles;

/** Asks a centre what its console asks, and notes how long each answer took, whole. */
final class Clerk implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final URI console;
    private final String token;
    private final HttpClient client;
    private final Map<String, List<Long>> taken;
    private final List<InputStream> screens;

    private Clerk(
            URI console, String token, HttpClient client, Map<String, List<Long>> taken, List<InputStream> screens) {
        this.console = console;
        this.token = token;
        this.client = client;
        this.taken = taken;
        this.screens = screens;
    }

    /** @param token a supervisor's */
    static Clerk of(URI console, String token) {
        return new Clerk(
                console,
                token,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                new LinkedHashMap<>(),
                new ArrayList<>());
    }

    /** The same clerk with other rights; what is noted goes to the same list. Has a supervisor's to begin with. */
    Clerk as(String role, @Nullable String country) throws IOException, InterruptedException {
        ObjectNode body = body().put("label", "measures " + role).put("days", 1);
        body.withArray("roles").add(role);
        if (country != null) {
            body.put("country", country);
        }
        String made = post("making a token", "/api/tokens", body).path("secret").asText();
        return new Clerk(console, made, client, taken, screens);
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** @param what under which name the time is noted */
    JsonNode get(String what, String path) throws IOException, InterruptedException {
        return JSON.readTree(timed(what, request(path).build()));
    }

    /** The same where the answer is no JSON. */
    String text(String what, String path) throws IOException, InterruptedException {
        return timed(what, request(path).build());
    }

    JsonNode post(String what, String path, JsonNode body) throws IOException, InterruptedException {
        return JSON.readTree(timed(
                what,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build()));
    }

    /** Connects another screen to the live stream, which stays; until the stream has said where it stands. */
    void connect(String what) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<InputStream> answer =
                client.send(request("/api/stream").build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(what + " was answered with " + answer.statusCode());
        }
        screens.add(answer.body());
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = lines.readLine();
        }
        note(what, began);
    }

    /** Microseconds, by what was asked, in the order in which it was first asked. */
    Map<String, Quantiles> times() {
        Map<String, Quantiles> times = new LinkedHashMap<>();
        taken.forEach((what, each) -> times.put(what, Quantiles.of(each)));
        return times;
    }

    /** Forgets what was measured so far. */
    void forget() {
        taken.clear();
    }

    private String timed(String what, HttpRequest request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(what + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        note(what, began);
        return answer.body();
    }

    private void note(String what, long began) {
        taken.computeIfAbsent(what, none -> new ArrayList<>()).add((System.nanoTime() - began) / 1_000);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(console.resolve(path)).header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() throws IOException {
        for (InputStream screen : screens) {
            screen.close();
        }
    }
}
