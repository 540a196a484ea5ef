package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.rest.CentreOnDisk.PASSWORD;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.people.Role;

/** Signing in and what comes of it, over HTTP. */
class SignInRoutesTest {
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
    void cookieIsForThisSiteAndNoScript() throws Exception {
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");

        HttpResponse<String> answer = signIn(visitor.name(), PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("tamga-" + centre.url().getPort() + "=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure", "Domain");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(answer).path("name").asText()).isEqualTo("Aliyev");
        assertThat(answer.body()).doesNotContain(cookie(answer));
    }

    @Test
    void signingInAgainEndsTheSessionBefore() throws Exception {
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");

        HttpResponse<String> answer = signIn(visitor.name(), PASSWORD, "Cookie", visitor.header());

        assertThat(me(visitor.header()).statusCode()).isEqualTo(401);
        assertThat(me(visitor.cookie() + "=" + cookie(answer)).statusCode()).isEqualTo(200);
    }

    @Test
    void wrongPasswordSaysNoMoreThanThat() throws Exception {
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");

        HttpResponse<String> wrong = signIn(visitor.name(), "not this one, surely");
        HttpResponse<String> unknown = signIn("nobody-of-that-name", "not this one, surely");

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(json(wrong).path("reason").asText()).isEqualTo("WRONG");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void lockedNameSaysWhenToTryAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("nobody-of-that-name", "not this one, surely");
        }

        HttpResponse<String> locked = signIn("nobody-of-that-name", "not this one, surely");

        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(locked).path("until").asText()).isNotEmpty();
    }

    @Test
    void otherSitesPageCanDoNothingWithTheCookie() throws Exception {
        centre.take(opened("a"));
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");
        String path = "/api/alerts/" + id("a") + "/acknowledge";

        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            assertThat(post(path, "{\"revision\":1}", "Cookie", visitor.header(), "Sec-Fetch-Site", site)
                            .statusCode())
                    .as(site)
                    .isEqualTo(403);
        }
        assertThat(post(path, "{\"revision\":1}", "Cookie", visitor.header(), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void officerOfAnActionIsWhoHasSignedIn() throws Exception {
        centre.take(opened("a"));
        CentreOnDisk.Visitor visitor = centre.visitor("A. Садыкова");
        String path = "/api/alerts/" + id("a") + "/acknowledge";

        HttpResponse<String> another =
                post(path, "{\"revision\":1,\"officer\":\"Berdiev\"}", "Cookie", visitor.header());
        JsonNode done = json(post(path, "{\"revision\":1}", "Cookie", visitor.header()));

        assertThat(another.statusCode()).isEqualTo(400);
        assertThat(json(another).path("remedy").asText()).contains("A. Садыкова");
        assertThat(done.path("handledBy").asText()).isEqualTo("A. Садыкова");
    }

    @Test
    void signedOutIsOut() throws Exception {
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");

        HttpResponse<String> answer = post("/api/me/sign-out", "{}", "Cookie", visitor.header());

        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("Expires=Thu, 01 Jan 1970");
        assertThat(me(visitor.header()).statusCode()).isEqualTo(401);
    }

    @Test
    void ownSessionsAreListedAndEnded() throws Exception {
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");
        String other = visitor.cookie() + "=" + cookie(signIn(visitor.name(), PASSWORD, "User-Agent", "Firefox/150"));

        JsonNode sessions =
                json(get("/api/me/sessions", "Cookie", visitor.header())).path("sessions");

        assertThat(sessions).hasSize(2);
        assertThat(sessions.findValuesAsText("agent")).contains("Firefox/150");
        for (JsonNode session : sessions) {
            if (!session.path("thisOne").asBoolean()) {
                post("/api/me/sessions/" + session.path("id").asText() + "/end", "{}", "Cookie", visitor.header());
            }
        }
        assertThat(me(other).statusCode()).isEqualTo(401);
        assertThat(me(visitor.header()).statusCode()).isEqualTo(200);
    }

    @Test
    void supervisorMakesAnAccountByALink() throws Exception {
        CentreOnDisk.Visitor chief = centre.visitor("Chief");

        HttpResponse<String> made = post(
                "/api/people",
                "{\"name\":\"berdiev\",\"displayName\":\"Berdiev\",\"roles\":[\"DUTY_OFFICER\"]}",
                "Cookie",
                chief.header());

        String token = json(made).path("path").asText().replaceFirst(".*#link=", "");
        assertThat(json(post("/api/link", "{\"token\":\"" + token + "\"}"))
                        .path("displayName")
                        .asText())
                .isEqualTo("Berdiev");
        assertThat(json(post("/api/link/use", "{\"token\":\"" + token + "\",\"password\":\"short\"}"))
                        .path("reason")
                        .asText())
                .isEqualTo("TOO_SHORT");
        HttpResponse<String> in =
                post("/api/link/use", "{\"token\":\"" + token + "\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(json(in).path("rights").toString()).contains("HANDLE_ALERTS").doesNotContain("MANAGE_PEOPLE");
        assertThat(post("/api/link/use", "{\"token\":\"" + token + "\",\"password\":\"" + PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(410);
        assertThat(signIn("berdiev", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void firstAccountIsMadeByTheFirstLink() throws Exception {
        String token = centre.people.links().first().orElseThrow();

        assertThat(json(post("/api/link", "{\"token\":\"" + token + "\"}"))
                        .path("first")
                        .asBoolean())
                .isTrue();
        HttpResponse<String> in = post(
                "/api/link/use",
                "{\"token\":\"" + token + "\",\"name\":\"aigul\",\"displayName\":\"Aigul\",\"password\":\"" + PASSWORD
                        + "\"}");

        assertThat(json(in).path("rights").toString()).contains("MANAGE_PEOPLE");
    }

    @Test
    void whatIsUnfitNamesItsFieldAndTheRemedy() throws Exception {
        CentreOnDisk.Visitor chief = centre.visitor("Chief");

        JsonNode complaint = json(post(
                "/api/people",
                "{\"name\":\"l1\",\"displayName\":\"L\",\"roles\":[\"LIAISON\"],\"country\":\"XX\"}",
                "Cookie",
                chief.header()));

        assertThat(complaint.path("field").asText()).isEqualTo("country");
        assertThat(complaint.path("remedy").asText()).contains("ISO 3166-1");
    }

    @Test
    void noSecretIsListed() throws Exception {
        CentreOnDisk.Visitor chief = centre.visitor("Chief");
        String secret = json(post(
                        "/api/tokens", "{\"label\":\"prometheus\",\"roles\":[\"OPS\"]}", "Cookie", chief.header()))
                .path("secret")
                .asText();

        assertThat(secret).startsWith("tamga_");
        assertThat(get("/metrics", "Authorization", "Bearer " + secret).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/tokens", "Cookie", chief.header()).body())
                .contains("prometheus")
                .doesNotContain(secret.substring(6));
        assertThat(get("/api/people", "Cookie", chief.header()).body()).doesNotContain("argon2");
    }

    @Test
    void wallScreensCookieOutlivesTheBrowser() throws Exception {
        CentreOnDisk.Visitor wall = centre.visitor("Wall", null, Role.WALL_SCREEN);

        assertThat(signIn(wall.name(), PASSWORD)
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse(""))
                .contains("Max-Age=" + 30 * 24 * 3600);
    }

    private HttpResponse<String> me(String cookie) throws Exception {
        return get("/api/me", "Cookie", cookie);
    }

    private HttpResponse<String> signIn(String name, String password, String... headers) throws Exception {
        return post("/api/sign-in", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}", headers);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return centre.plainly(HttpRequest.newBuilder(centre.url().resolve(path)).headers(headers));
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(centre.url().resolve(path)).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return centre.plainly(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .replaceFirst("^[^=]*=", "")
                .replaceFirst(";.*", "");
    }
}
