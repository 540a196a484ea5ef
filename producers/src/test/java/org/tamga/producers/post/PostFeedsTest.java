package org.tamga.producers.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.Lists;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Connection;
import org.tamga.vocabulary.CheckpointRegister;

/** A whole post without a link, and its watch folder. */
final class PostFeedsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void aPostTakesInWhatIsLeftInItsWatchFolderAndSaysSo() throws Exception {
        try (Post post = Post.open(settings(), Clock.systemUTC())) {
            post.start();
            assertThat(JSON.readTree(get(post, "/api/feeds"))).hasToString("{\"feeds\":[]}");
            Path feed = Files.createDirectories(folder.resolve("feeds/camera"));
            Files.writeString(feed.resolve("strange.csv"), "a;b\n1;2\n");
            Files.writeString(
                    feed.resolve("one.ndjson"),
                    Samples.json("identification") + "\n" + Samples.json("seizure") + "\n{}\n");

            JsonNode camera = await(post);

            assertThat(camera.path("state").asText()).isEqualTo("held");
            assertThat(camera.path("rows")).hasToString("{\"saved\":2,\"known\":0,\"rejected\":1}");
            assertThat(camera.at("/last/file").asText()).isEqualTo("one.ndjson");
            assertThat(camera.at("/held/0/problems/0/field").asText()).isEqualTo("feed.properties");
            assertThat(get(post, "/metrics"))
                    .contains("tamga_post_feed_rows_total{feed=\"camera\",outcome=\"saved\"} 2.0")
                    .contains("tamga_post_feed_files_total{feed=\"camera\"} 1.0")
                    .contains("tamga_post_feed_held{feed=\"camera\"} 1.0")
                    .contains("tamga_post_reports{state=\"saved\"} 2.0");
            JsonNode described = JSON.readTree(get(post, "/openapi.json")).at("/components/schemas/Feed/properties");
            assertThat(Lists.newArrayList(camera.fieldNames()))
                    .containsExactlyElementsOf(Lists.newArrayList(described.fieldNames()));
        }
    }

    private PostSettings settings() {
        return new PostSettings(
                CheckpointRegister.bundled().byId("KZ-KORDAY").orElseThrow(),
                folder,
                0,
                new Connection("127.0.0.1:9", "http://127.0.0.1:9"),
                Duration.ofMinutes(1),
                Duration.ofDays(400),
                "test");
    }

    /** The feed, once a file of it is done and the other one is held. */
    private static JsonNode await(Post post) throws Exception {
        while (true) {
            JsonNode camera = JSON.readTree(get(post, "/api/feeds")).at("/feeds/0");
            if (camera.path("files").asInt() == 1 && camera.path("held").size() == 1) {
                return camera;
            }
            Thread.sleep(200); // a real post with a real clock: it waits until files no longer change
        }
    }

    private static String get(Post post, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + post.port() + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
