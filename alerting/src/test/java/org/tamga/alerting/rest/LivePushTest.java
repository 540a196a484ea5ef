package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.people.Origin;
import org.tamga.alerting.people.Role;

/** Live push: what changes appears by itself, and nothing is missed in between. */
@Timeout(60)
class LivePushTest {
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
    void newAlertIsPushedWithItsPosition() throws Exception {
        centre.take(opened("before"));
        try (Screen screen = new Screen(null)) {
            Event position = screen.next();
            centre.take(opened("a"));
            Event alert = screen.next();

            assertThat(position.name()).isEqualTo("position");
            assertThat(position.id()).isEqualTo("1");
            assertThat(alert.name()).isEqualTo("alert");
            assertThat(alert.id()).isEqualTo("2");
            assertThat(alert.alertId()).isEqualTo(id("a"));
        }
    }

    @Test
    void screenThatComesBackMissesNothing() throws Exception {
        Finding a = opened("a");
        String last;
        try (Screen screen = new Screen(null)) {
            screen.next();
            centre.take(a);
            last = screen.next().id();
        }
        centre.take(opened("b"));
        centre.take(revised(a, seizure("a/3", "TJ", 12)));
        centre.post("/api/alerts/" + id("b") + "/acknowledge", "{\"revision\":1,\"officer\":\"Aliyev\"}");

        try (Screen screen = new Screen(last)) {
            screen.next();
            List<Event> missed = List.of(screen.next(), screen.next());

            assertThat(missed).extracting(Event::alertId).containsExactly(id("a"), id("b"));
            assertThat(missed.get(0).field("revision")).isEqualTo("2");
            assertThat(missed.get(1).field("handling")).isEqualTo("ACKNOWLEDGED");
        }
    }

    /** Each comes back where it was cut, wherever that was, and ends with what the store has: nothing missing, nothing twice. */
    @Test
    void aThousandDropsLoseNothingAndDoubleNothing() throws Exception {
        Map<String, String> screen = new HashMap<>();
        Set<String> seen = new HashSet<>();
        String last = "0";
        for (int drop = 0; drop < 1_000; drop++) {
            Finding next = opened("drop" + drop % 100);
            centre.take(
                    drop < 100
                            ? next
                            : revised(centre.store
                                    .find(next.alertId())
                                    .orElseThrow()
                                    .finding()));
            if (drop % 3 == 0) {
                centre.take(opened("more" + drop));
            }
            try (Screen again = new Screen(last)) {
                again.next();
                Event alert = again.next();
                assertThat(seen.add(alert.id()))
                        .as("position %s comes once", alert.id())
                        .isTrue();
                screen.put(alert.alertId(), alert.field("revision"));
                last = alert.id();
            }
        }
        try (Screen end = new Screen(last)) {
            end.next();
            while (!last.equals(String.valueOf(centre.store.position()))) {
                Event alert = end.next();
                assertThat(seen.add(alert.id())).isTrue();
                screen.put(alert.alertId(), alert.field("revision"));
                last = alert.id();
            }
        }

        Map<String, String> stored = new HashMap<>();
        centre.store
                .changesAfter(0, 2_000)
                .forEach(alert -> stored.put(
                        alert.alertId(), String.valueOf(alert.finding().revision())));
        assertThat(screen).isEqualTo(stored);
    }

    @Test
    void pagePositionIsWhereThePushGoesOn() throws Exception {
        centre.take(opened("a"));
        String position =
                CentreOnDisk.json(centre.get("/api/alerts")).path("position").asText();
        centre.take(opened("b"));

        try (Screen screen = new Screen("/api/stream?after=" + position, null)) {
            screen.next();

            assertThat(screen.next().alertId()).isEqualTo(id("b"));
        }
    }

    @Test
    void actionOfOneOfficerIsSeenByAllScreens() throws Exception {
        centre.take(opened("a"));
        List<Screen> screens = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                screens.add(new Screen(null));
                screens.get(i).next();
            }
            centre.post("/api/alerts/" + id("a") + "/acknowledge", "{\"revision\":1,\"officer\":\"Aliyev\"}");

            for (Screen screen : screens) {
                assertThat(screen.next().field("handledBy")).isEqualTo("Aliyev");
            }
        } finally {
            for (Screen screen : screens) {
                screen.close();
            }
        }
    }

    @Test
    void screenThatDoesNotReadHoldsUpNobody() throws Exception {
        try (Socket stuck = new Socket(
                        InetAddress.getLoopbackAddress(), centre.url().getPort());
                Screen screen = new Screen("0")) {
            stuck.setReceiveBufferSize(1);
            stuck.getOutputStream()
                    .write(("GET /api/stream?after=0 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + centre.token("Aliyev") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            screen.next();

            for (int i = 0; i < 300; i++) {
                centre.take(opened("many" + i));
            }

            Event last = screen.next();
            while (!last.id().equals("300")) {
                last = screen.next();
            }
            assertThat(last.alertId()).isEqualTo(id("many299"));
        }
    }

    @Test
    void stoppingEndsTheStreams() throws Exception {
        try (Screen screen = new Screen(null)) {
            screen.next();

            centre.close();

            assertThat(screen.ended()).isTrue();
        }
    }

    @Test
    void streamEndsWithTheSession() throws Exception {
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");
        try (Screen screen = new Screen("/api/stream", null, "Cookie", visitor.header(), "Authorization", "")) {
            screen.next();

            centre.people.sessions().signOut(visitor.signedIn(), Origin.HERE);

            assertThat(screen.next().name()).isEqualTo("ended");
            assertThat(screen.ended()).isTrue();
        }
    }

    @Test
    void streamEndsWithTheRight() throws Exception {
        CentreOnDisk.Visitor chief = centre.visitor("Chief");
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev", null, Role.DUTY_OFFICER);
        try (Screen screen = new Screen("/api/stream", null, "Cookie", visitor.header(), "Authorization", "")) {
            screen.next();

            centre.people
                    .accounts()
                    .change(
                            chief.signedIn().person(),
                            visitor.signedIn().person().id(),
                            "Aliyev",
                            List.of(Role.OPS),
                            null,
                            true,
                            Origin.HERE);
            centre.take(opened("later"));

            assertThat(screen.next().name()).isEqualTo("ended");
        }
    }

    @Test
    void streamEndsWithTheToken() throws Exception {
        String secret = centre.token("a screen", null, Role.WALL_SCREEN);
        try (Screen screen = new Screen("/api/stream", null, "Authorization", "Bearer " + secret)) {
            screen.next();

            centre.people
                    .tokens()
                    .end(
                            centre.visitor("Chief").signedIn().person(),
                            centre.people.tokens().find(secret).orElseThrow().tokenId(),
                            Origin.HERE);

            assertThat(screen.next().name()).isEqualTo("ended");
        }
    }

    @Test
    void positionThatIsNoNumberIsRefused() throws Exception {
        assertThat(centre.get("/api/stream?after=yesterday").statusCode()).isEqualTo(400);
    }

    /** A browser's event source, in small. */
    private final class Screen implements AutoCloseable {
        private final InputStream body;
        private final BufferedReader lines;

        Screen(String lastEventId) throws IOException, InterruptedException {
            this("/api/stream", lastEventId);
        }

        Screen(String path, String lastEventId, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = centre.request(path, headers).header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(response.headers().firstValue("Cache-Control").orElse(""))
                    .isEqualTo("no-store");
            body = response.body();
            lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }

        Event next() throws IOException {
            String name = "";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(name, id, data);
                }
            }
            throw new IOException("the stream ended");
        }

        boolean ended() {
            try {
                return lines.readLine() == null;
            } catch (IOException cut) {
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    private record Event(String name, String id, String data) {
        String alertId() {
            return field("alertId");
        }

        String field(String field) {
            try {
                return Json.MAPPER.readTree(data).path(field).asText();
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }
    }
}
