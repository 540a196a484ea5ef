package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.people.Role;

/** Every route of the server, asked for by everybody. */
class RightsMatrixTest {
    private static final int NOT_SIGNED_IN = 401;
    private static final int NO_RIGHT = 403;

    @TempDir
    private Path folder;

    private CentreOnDisk centre;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(folder);
        centre.take(opened("a"));
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void everyRouteNamesItsRight() {
        assertThat(centre.routes())
                .hasSizeGreaterThan(20)
                .allSatisfy(route -> assertThat(route.rights())
                        .as(route.method() + " " + route.path())
                        .hasSize(1)
                        .allMatch(Right.class::isInstance));
    }

    @Test
    void whoHasNotSignedInGetsNothing() throws Exception {
        for (Server.Route route : centre.routes()) {
            boolean open = right(route) == Right.ANYBODY || right(route) == Right.SEE_METRICS;

            assertThat(ask(route, null) == NOT_SIGNED_IN)
                    .as(route.method() + " " + route.path())
                    .isEqualTo(!open);
            assertThat(ask(route, "Bearer tamga_none")).as(route.path()).satisfies(status -> {
                if (!open) {
                    assertThat(status).isEqualTo(NOT_SIGNED_IN);
                }
            });
        }
    }

    @Test
    void everyRoleGetsWhatItHasTheRightToAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            String country = role == Role.LIAISON ? "KZ" : null;
            String token = "Bearer " + centre.token("a " + role, country, role);
            for (Server.Route route : centre.routes()) {
                int status = ask(route, token);
                boolean may = right(route).isOf(role);
                // a program has neither session nor password
                boolean own = right(route) == Right.OWN_ACCOUNT;
                if (!own && (status == NO_RIGHT || status == NOT_SIGNED_IN) == may) {
                    wrong.add(role + " " + route.method() + " " + route.path() + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The table itself, so that it changes on purpose only. */
    @Test
    void theTable() {
        assertThat(Right.of(List.of(Role.OPS)))
                .containsExactlyInAnyOrder(
                        Right.SEE_STATUS, Right.SEE_POSTS, Right.SEE_CHECKPOINTS, Right.SEE_METRICS, Right.OWN_ACCOUNT);
        assertThat(Right.of(List.of(Role.LIAISON)))
                .containsExactlyInAnyOrder(
                        Right.SEE_QUEUE,
                        Right.SEE_DETAIL,
                        Right.SEE_STATUS,
                        Right.SEE_DELIVERIES,
                        Right.ACKNOWLEDGE_DELIVERIES,
                        Right.SEE_AUDIT_HEADS,
                        Right.SEE_RELEASE_REQUESTS,
                        Right.ANSWER_FOR_COUNTRY,
                        Right.SEE_CHECKPOINTS,
                        Right.OWN_ACCOUNT);
        assertThat(Right.of(List.of(Role.WALL_SCREEN)))
                .doesNotContain(
                        Right.SEE_DETAIL,
                        Right.SEE_RECIPIENTS,
                        Right.HANDLE_ALERTS,
                        Right.MANAGE_PEOPLE,
                        Right.SEE_AUDIT);
        assertThat(Right.of(List.of(Role.DUTY_OFFICER)))
                .contains(Right.HANDLE_ALERTS, Right.RELEASE_ALERTS, Right.SEE_RELEASE_REQUESTS)
                .doesNotContain(Right.MANAGE_PEOPLE, Right.SEE_AUDIT, Right.SEE_METRICS, Right.ANSWER_FOR_COUNTRY);
        assertThat(Right.of(List.of(Role.ANALYST)))
                .doesNotContain(
                        Right.HANDLE_ALERTS, Right.MANAGE_PEOPLE, Right.RELEASE_ALERTS, Right.ANSWER_FOR_COUNTRY);
    }

    private static Right right(Server.Route route) {
        return (Right) route.rights().iterator().next();
    }

    /** The status of the answer; what is streamed is not waited for. */
    private int ask(Server.Route route, @Nullable String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(centre.url().resolve(path(route))).header("Content-Type", "application/json");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (route.method().equals("POST")) {
            request.POST(HttpRequest.BodyPublishers.ofString("{}"));
        } else {
            request.method(route.method(), HttpRequest.BodyPublishers.noBody());
        }
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private static String path(Server.Route route) {
        return route.path()
                .replace("{id}", id("a"))
                .replace("{country}", "KZ")
                .replace("<file>", "css/base.css")
                .replaceAll("\\{\\w+}", "none");
    }
}
