package org.tamga.alerting.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Posts.KORDAY;
import static org.tamga.alerting.Posts.arrivals;
import static org.tamga.alerting.Posts.claiming;
import static org.tamga.alerting.Posts.free;
import static org.tamga.alerting.Posts.off;
import static org.tamga.alerting.Posts.sign;
import static org.tamga.alerting.Posts.waiting;
import static org.tamga.alerting.rest.CentreOnDisk.NOW;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.posts.Arrival;
import org.tamga.alerting.posts.KeyState;
import org.tamga.alerting.rest.CentreOnDisk;
import picocli.CommandLine;

/** {@code tamga posts list} on a running centre. */
class PostsListCommandTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(folder);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void tableIsForPeople() {
        centre.keys = Map.of(KORDAY, KeyState.HOLDS, "TJ-KULMA", KeyState.HOLDS, "TJ-SHOHON", KeyState.HOLDS);
        centre.hear(
                claiming(1, 9, sign(KORDAY, NOW.minusSeconds(400))),
                off(
                        240_000,
                        free(
                                100L << 20,
                                waiting(
                                        3,
                                        NOW.minusSeconds(7_440),
                                        claiming(1, 9, sign(KORDAY, NOW.minusSeconds(30)))))),
                sign("TJ-SHOHON", NOW.minusSeconds(7_200)));
        centre.arrive(arrivals(KORDAY, NOW.minusSeconds(500), 1, 2, 5, 7, 8));

        assertThat(run("--url", centre.url().toString(), "--token-file", centre.tokenFile()))
                .isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "POST                STATE   SINCE              LAST REPORT        WAITING  KEY      REMARKS",
                        "TJ-SHOHON           silent  2026-03-20 06:00Z  -                        0  holds",
                        "TJ-KULMA            never   -                  -                        -  holds",
                        "KZ-KORDAY           up      2026-03-20 07:59Z  2026-03-20 07:51Z        3  holds    "
                                + "4 reports never came: 3-4, 6, 9; oldest waits 2 h; clock 4 min slow; 100 MiB free",
                        "1 up, 0 late, 1 silent, 1 never.");
    }

    @Test
    void numbersThatAgreeWithOtherContentsAreTold() {
        centre.hear(claiming(11, 12, sign(KORDAY, NOW.minusSeconds(400))));
        centre.arrive(arrivals(KORDAY, NOW, 11, 12));
        centre.arrive(List.of(new Arrival(KORDAY, 12, "other", NOW.plusSeconds(1))));

        run("--url", centre.url().toString(), "--token-file", centre.tokenFile());

        assertThat(out.toString()).contains("numbers agree, contents differ");
    }

    @Test
    void jsonIsOneObjectALineOfThoseAskedFor() throws Exception {
        centre.hear(
                sign(KORDAY, NOW), sign("TJ-KULMA", NOW.minusSeconds(300)), sign("UZ-POST", NOW.minusSeconds(7_200)));

        assertThat(run(
                        "--state",
                        "silent,LATE",
                        "--json",
                        "--url",
                        centre.url().toString(),
                        "--token-file",
                        centre.tokenFile()))
                .isZero();

        assertThat(out.toString().lines())
                .hasSize(2)
                .extracting(line -> Json.MAPPER.readTree(line).path("post").asText())
                .containsExactly("UZ-POST", "TJ-KULMA");
    }

    @Test
    void noPostsIsNoFailure() {
        assertThat(run("--url", centre.url().toString(), "--token-file", centre.tokenFile()))
                .isZero();
        assertThat(out.toString()).startsWith("No posts.");
    }

    @Test
    void addressWhereNothingAnswersIsNamed() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(run("--url", "http://127.0.0.1:" + free)).isEqualTo(1);
        assertThat(err.toString()).contains("No centre answers");
    }

    @Test
    void aStateThatIsNoneIsRefused() {
        assertThat(run("--state", "gone")).isEqualTo(2);
        assertThat(err.toString()).contains("gone");
    }

    private int run(String... arguments) {
        return new CommandLine(new PostsListCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
