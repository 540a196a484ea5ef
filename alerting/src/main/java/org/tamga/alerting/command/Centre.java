package org.tamga.alerting.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.store.AlertQuery;

/** A running centre, asked over REST. */
final class Centre {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NO_TOKEN = 401;
    private static final int READINGS = 5;

    private final URI url;
    private final @Nullable String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @param token null to ask without one, which is answered to say so */
    Centre(URI url, @Nullable String token) {
        if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
            throw new CentreException(
                    "--url is '" + url + "'; it has to be an address like " + CentreOptions.DEFAULT_URL);
        }
        this.url = url;
        this.token = token;
    }

    JsonNode status() throws InterruptedException {
        return get("/api/status");
    }

    /** @param states those asked for, in any case; empty for all */
    JsonNode posts(List<String> states) throws InterruptedException {
        return get("/api/posts" + (states.isEmpty() ? "" : "?state=" + String.join(",", states)));
    }

    /** Deliveries, the latest first, at most {@code most}; {@code state} is empty for all. */
    List<JsonNode> deliveries(String state, int most) throws InterruptedException {
        String query = "/api/deliveries?limit=" + Math.min(most, AlertQuery.MAX_LIMIT)
                + (state.isEmpty() ? "" : "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
        List<JsonNode> deliveries = new ArrayList<>();
        JsonNode page = get(query);
        while (true) {
            page.path("deliveries").forEach(deliveries::add);
            if (!page.path("before").isNumber() || deliveries.size() >= most) {
                return deliveries.subList(0, Math.min(most, deliveries.size()));
            }
            page = get(query + "&before=" + page.path("before").asLong());
        }
    }

    /** All alerts as of one moment: read again if they change while the pages come. */
    List<ListedAlert> alerts(boolean openOnly, boolean heldOnly) throws InterruptedException {
        for (int reading = 1; reading < READINGS; reading++) {
            Optional<List<ListedAlert>> alerts = readAll(openOnly, heldOnly);
            if (alerts.isPresent()) {
                return alerts.get();
            }
        }
        throw new CentreException("The alerts keep changing while they are read; try again in a moment.");
    }

    private Optional<List<ListedAlert>> readAll(boolean openOnly, boolean heldOnly) throws InterruptedException {
        String query = "/api/alerts?include=evidence&limit=" + AlertQuery.MAX_LIMIT + (openOnly ? "&open=true" : "")
                + (heldOnly ? "&held=true" : "");
        List<ListedAlert> alerts = new ArrayList<>();
        JsonNode page = get(query);
        long position = page.path("position").asLong();
        while (true) {
            page.path("alerts").forEach(alert -> alerts.add(ListedAlert.of(alert)));
            String next = page.path("nextCursor").asText("");
            if (next.isEmpty() || page.path("nextCursor").isNull()) {
                return page.path("position").asLong() == position ? Optional.of(alerts) : Optional.empty();
            }
            page = get(query + "&cursor=" + next);
        }
    }

    /** The access tokens, without their secrets. */
    JsonNode tokens() throws InterruptedException {
        return get("/api/tokens").path("tokens");
    }

    JsonNode post(String path, JsonNode body) throws InterruptedException {
        return ask(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private JsonNode get(String path) throws InterruptedException {
        return ask(request(path));
    }

    private HttpRequest.Builder request(String path) {
        String base = url.toString().replaceFirst("/+$", "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode ask(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                throw refused(response);
            }
            return Json.MAPPER.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            throw new CentreException("What answers at " + url + " is not Tamga's centre; see --url.", notJson);
        } catch (IOException noAnswer) {
            throw new CentreException(
                    "No centre answers at " + url + ". Start one with 'tamga up', or say where it is with --url.",
                    noAnswer);
        }
    }

    private CentreException refused(HttpResponse<byte[]> response) {
        if (response.statusCode() == NO_TOKEN) {
            return new CentreException(
                    token == null
                            ? "The centre at " + url + " wants an access token, and none is known here. Run this as the"
                                    + " user who runs the centre, or name the file of a token with --token-file."
                            : "The centre at " + url + " does not know this access token, or it has ended. Give"
                                    + " another with --token-file; tamga token make makes one.");
        }
        return new CentreException(
                "The centre at " + url + " answers with status " + response.statusCode() + said(response.body()));
    }

    /** What a centre says; what is no centre says nothing that is understood. */
    private static String said(byte[] body) {
        try {
            JsonNode complaint = Json.MAPPER.readTree(body);
            String error = complaint.path("error").asText("");
            if (!error.isEmpty()) {
                return ": " + error + "; " + complaint.path("remedy").asText("");
            }
        } catch (IOException notJson) {
            // said below
        }
        return "; is it Tamga's console address?";
    }
}
