package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.pipeline.PipelineState;

/** Status, reference data, metrics, and what keeps other sites out. */
class ServerTest {
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
    void statusCountsAndSaysWhatWaitsLongest() throws Exception {
        centre.take(opened("a"));
        centre.pipeline = new PipelineState(3L, 0L, null, null);

        JsonNode status = json(centre.get("/api/status"));

        assertThat(status.path("counts").toString())
                .isEqualTo("{\"LOW\":{\"NEW\":0,\"ACKNOWLEDGED\":0,\"IN_PROGRESS\":0},"
                        + "\"MEDIUM\":{\"NEW\":0,\"ACKNOWLEDGED\":0,\"IN_PROGRESS\":0},"
                        + "\"HIGH\":{\"NEW\":1,\"ACKNOWLEDGED\":0,\"IN_PROGRESS\":0}}");
        assertThat(status.path("oldestUnacknowledged").path("alertId").asText()).isEqualTo(id("a"));
        assertThat(status.path("pipeline").path("caughtUp").asBoolean()).isFalse();
        assertThat(status.path("pipeline").path("lag").toString())
                .isEqualTo("{\"intake\":3,\"detection\":0,\"alerting\":null}");
        assertThat(status.path("acceptsUnsealed").isBoolean()).isTrue();
        assertThat(status.path("acceptsUnsealed").asBoolean()).isFalse();
        assertThat(status.path("version").asText()).isEqualTo("1.2.3");
    }

    @Test
    void checkpointsAreListedForTheMap() throws Exception {
        assertThat(centre.get("/api/checkpoints").body())
                .isEqualTo("[{\"id\":\"KZ-KORDAY\",\"country\":\"KZ\",\"name\":\"Korday\","
                        + "\"crossing\":\"KORDAY-AKZHOL\",\"modes\":[\"road\"],\"latitude\":43.04,"
                        + "\"longitude\":74.71}]");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        for (String path : new String[] {"/api/alerts", "/api/alerts/x", "/nowhere", "/metrics"}) {
            HttpResponse<String> response = centre.get(path);

            assertThat(header(response, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(header(response, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
        assertThat(header(centre.get("/api/alerts"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void strangeHostNameIsRefused() throws Exception {
        assertThat(raw(
                        "GET /api/alerts HTTP/1.1\r\nHost: tamga.example.org\r\nConnection: close\r\nAuthorization: Bearer "
                                + centre.token("Aliyev") + "\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET /api/alerts HTTP/1.1\r\nHost: localhost:99\r\nConnection: close\r\nAuthorization: Bearer "
                        + centre.token("Aliyev") + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("GET /api/alerts HTTP/1.1\r\nHost: [::1]:99\r\nConnection: close\r\nAuthorization: Bearer "
                        + centre.token("Aliyev") + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void otherSiteCannotAct() throws Exception {
        centre.take(opened("a"));
        String path = "/api/alerts/" + id("a") + "/acknowledge";
        String body = "{\"revision\":1,\"officer\":\"Aliyev\"}";

        assertThat(centre.post(path, body, "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(centre.send(centre.request(path).POST(HttpRequest.BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(415);
        assertThat(centre.post(path, body, "Origin", centre.url().toString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void hugeBodyIsRefused() throws Exception {
        HttpResponse<String> response =
                centre.post("/api/alerts/" + id("a") + "/acknowledge", "{\"note\":\"" + "x".repeat(1_000_000) + "\"}");

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).path("error").asText()).isNotEmpty();
    }

    @Test
    void unknownPathAndWrongMethodAreJsonToo() throws Exception {
        assertThat(json(centre.get("/api/nothing")).path("error").asText()).isNotEmpty();
        HttpResponse<String> wrong = centre.post("/api/alerts", "{}");
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(json(wrong).path("error").asText()).isNotEmpty();
    }

    @Test
    void metricsNameRoutesAndNeverPaths() throws Exception {
        centre.take(opened("a"));
        centre.get("/api/alerts/" + id("a"));

        String metrics = centre.get("/metrics").body();

        assertThat(metrics).contains("tamga_alerting_http_requests_seconds", "route=\"/api/alerts/{id}\"");
        assertThat(metrics).doesNotContain(id("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/../words_en.properties",
                "/console/..%2f..%2fdb/migration/V1__alerts.sql",
                "/console/%2e%2e/db/migration/V1__alerts.sql",
                "/webjars/../../MANIFEST.MF",
                "/console/",
                "/console//etc/passwd"
            })
    void nothingButTheConsolesFilesIsServed(String path) throws Exception {
        String status =
                raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + centre.token("Aliyev") + "\r\n\r\n");

        assertThat(status).matches("HTTP/1.1 40[04](?s:.*)");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void whoIsRefusedBeforeHisBodyCameHearsThatTheConnectionEnds() throws IOException {
        String answer = raw("POST /api/shifts/begin HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401").containsIgnoringCase("connection: close");
    }

    @Test
    void whatIsNoRequestIsAnsweredAsEveryRefusalIs() throws IOException {
        String host = " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        for (String request : List.of("GET /api/%ZZ" + host, "GET no-path" + host)) {
            assertThat(raw(request))
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Type: application/json", "\"remedy\":")
                    .doesNotContain("<html");
        }
    }

    /** As it is, without a client that would tidy it up. */
    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), centre.url().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
