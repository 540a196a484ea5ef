package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.up.BoxSettings;

/**
 * The post as a process of its own is killed again and again while reports are handed to it, without a link and with
 * one. Whoever got no answer asks again with the same key. Every report ever shown as saved is accepted by the centre,
 * and each once in effect.
 */
class PostKilledIT {
    private static final String POST = "KZ-KORDAY";
    private static final int KILLS = Integer.getInteger("tamga.kills", 6);
    private static final long SEED = Long.getLong("tamga.seed", System.nanoTime());
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path directory;

    private final Path folder = directory.resolve("post");
    private final int port = FreePorts.one();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Random random = new Random(SEED);

    /** By the key of the request that saved it. */
    private final Map<String, String> shown = new TreeMap<>();

    private final List<String> unanswered = new ArrayList<>();

    @Test
    void everyReportShownAsSavedIsAcceptedOnce() throws Exception {
        for (int kill = 0; kill < KILLS / 2; kill++) {
            handInUntilKilled("127.0.0.1:1", "http://127.0.0.1:1/"); // nobody there
        }
        try (RunningTamga centre = RunningTamga.with(
                BoxSettings.embedded(new DataDirectory(directory.resolve("centre")), FreePorts.forBox()))) {
            String bootstrap = centre.connection().bootstrapServers();
            String registry = centre.connection().registryUrl();
            for (int kill = KILLS / 2; kill < KILLS; kill++) {
                handInUntilKilled(bootstrap, registry);
                if (kill == KILLS / 2) {
                    RunningTamga.Output admitted = RunningTamga.run( // what was sent before goes again
                            "posts",
                            "admit",
                            POST,
                            "--key",
                            publicKey(),
                            "--bootstrap",
                            bootstrap,
                            "--registry",
                            registry);
                    assertThat(admitted.status()).as(admitted.err()).isZero();
                }
            }
            try (Launched post = post(bootstrap, registry)) {
                post.awaitLine("Page:");
                handInWhatGotNoAnswer();
                await().atMost(Duration.ofMinutes(8))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(
                                () -> assertThat(waiting()).as("%s", status()).isZero());
            }
            Map<String, Integer> arrived = ArrivedReports.revisions(centre);
            assertThat(arrived.keySet()).as("seed %s", SEED).isEqualTo(new TreeSet<>(shown.values()));
            assertThat(arrived.values()).as("revisions").containsOnly(1);
        }
        assertThat(Set.copyOf(shown.values())).as("one event a request").hasSize(shown.size());
        assertThat(shown).hasSizeGreaterThan(KILLS);
    }

    private Launched post(String bootstrap, String registry) throws IOException {
        return Launched.tamga(
                "post",
                "--checkpoint",
                POST,
                "--data",
                folder.toString(),
                "--port",
                String.valueOf(port),
                "--bootstrap",
                bootstrap,
                "--registry",
                registry,
                "--heartbeat",
                "5");
    }

    private void handInUntilKilled(String bootstrap, String registry) throws Exception {
        try (Launched post = post(bootstrap, registry)) {
            post.awaitLine("Page:");
            handInWhatGotNoAnswer();
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(random.nextInt(3_000)); // any moment will do
                    post.kill();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            killer.start();
            while (handIn(UUID.randomUUID().toString())) {
                // until it is killed
            }
            killer.join();
        }
    }

    private void handInWhatGotNoAnswer() {
        List<String> again = List.copyOf(unanswered);
        unanswered.clear();
        again.forEach(this::handIn);
    }

    /** Whether it was answered; only then it counts as shown. */
    private boolean handIn(String key) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(uri("/api/reports?confirm=true"))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"seizure\","
                                    + "\"occurredAt\":\"2026-03-01T10:00:00Z\",\"items\":[{\"substance\":\"heroin\"}],"
                                    + "\"note\":\"" + key + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201 && answer.statusCode() != 200) {
                if (answer.statusCode() >= 500) {
                    unanswered.add(key); // being killed
                    return false;
                }
                throw new AssertionError(answer.statusCode() + ": " + answer.body());
            }
            shown.put(key, JSON.readTree(answer.body()).path("eventId").asText());
            return true;
        } catch (IOException killed) {
            unanswered.add(key);
            return false;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private long waiting() throws Exception {
        JsonNode reports = status().path("reports");
        return reports.path("saved").asLong() + reports.path("sent").asLong();
    }

    private String publicKey() throws Exception {
        try (Launched enrol = Launched.tamga("post", "enrol", "--checkpoint", POST, "--data", folder.toString())) {
            return enrol.outcome().replaceAll("(?s).*--key (\\S+).*", "$1");
        }
    }

    private JsonNode status() throws Exception {
        return JSON.readTree(
                http.send(HttpRequest.newBuilder(uri("/api/status")).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
