package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Posts.KORDAY;
import static org.tamga.alerting.Posts.arrivals;
import static org.tamga.alerting.Posts.claiming;
import static org.tamga.alerting.Posts.off;
import static org.tamga.alerting.Posts.sign;
import static org.tamga.alerting.Posts.waiting;
import static org.tamga.alerting.rest.CentreOnDisk.NOW;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.posts.KeyState;

/** The posts over REST and as meters. */
class PostsRouteTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(folder);
        centre.keys = Map.of(
                KORDAY,
                KeyState.HOLDS,
                "KZ-LATE",
                KeyState.HOLDS,
                "KZ-NEVER",
                KeyState.HOLDS,
                "KZ-GONE",
                KeyState.ENDED);
        centre.hear(
                claiming(1, 5, sign(KORDAY, NOW.minusSeconds(420))),
                off(-180_000, waiting(2, NOW.minusSeconds(120), claiming(1, 5, sign(KORDAY, NOW.minusSeconds(60))))),
                sign("KZ-LATE", NOW.minusSeconds(300)),
                sign("KZ-GONE", NOW.minusSeconds(86_400)));
        centre.arrive(arrivals(KORDAY, NOW.minusSeconds(400), 1, 2, 5));
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void everyPostIsThereWithWhatWantsLookingAtFirst() throws Exception {
        JsonNode answer = json(centre.get("/api/posts"));

        assertThat(answer.path("at").asText()).isEqualTo("2026-03-20T08:00:00Z");
        assertThat(answer.path("counts").toString()).isEqualTo("{\"UP\":1,\"LATE\":1,\"SILENT\":0,\"NEVER\":1}");
        assertThat(answer.path("posts").findValuesAsText("post"))
                .containsExactly("KZ-LATE", "KZ-NEVER", KORDAY, "KZ-GONE");
        assertThat(answer.path("posts").get(1).path("state").asText()).isEqualTo("NEVER");
        assertThat(answer.path("posts").get(3).path("expected").asBoolean()).isFalse();
    }

    @Test
    void aPostSaysWhatThereIsToKnowOfIt() throws Exception {
        JsonNode post = json(centre.get("/api/posts?state=up")).path("posts").get(0);

        assertThat(post.toString())
                .isEqualTo("{\"post\":\"KZ-KORDAY\",\"name\":\"Korday\",\"state\":\"UP\",\"expected\":true,"
                        + "\"since\":\"2026-03-20T07:59:00Z\",\"lastHeard\":\"2026-03-20T07:59:00Z\","
                        + "\"everySeconds\":60,\"lastReport\":\"2026-03-20T07:53:20Z\",\"lastNumber\":5,"
                        + "\"waiting\":2,\"oldestWaiting\":\"2026-03-20T07:55:00Z\","
                        + "\"gaps\":{\"count\":2,\"spans\":[{\"from\":3,\"to\":4}]},\"contents\":\"NOT_KNOWN\","
                        + "\"clockOffsetMillis\":-180000,\"freeBytes\":107374182400,\"version\":\"1.2.3\","
                        + "\"key\":\"HOLDS\",\"concerns\":[\"GAPS\",\"CLOCK_OFF\"]}");
    }

    @Test
    void aStateThatIsNoneIsRefused() throws Exception {
        assertThat(centre.get("/api/posts?state=gone").statusCode()).isEqualTo(400);
        assertThat(centre.get("/api/posts?state=gone").body()).contains("UP, LATE, SILENT, NEVER");
    }

    @Test
    void metersTellStatesSilenceAndGapsOfThoseThatMayReport() throws Exception {
        centre.get("/metrics");
        String metrics = centre.get("/metrics").body();

        assertThat(metrics)
                .contains(
                        "tamga_posts{state=\"late\"} 1.0",
                        "tamga_posts{state=\"silent\"} 0.0",
                        "tamga_post_silent_seconds{post=\"KZ-LATE\"} 300.0",
                        "tamga_post_gaps{post=\"KZ-KORDAY\"} 2.0")
                .doesNotContain("KZ-GONE", "KZ-NEVER");
    }
}
