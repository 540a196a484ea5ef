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
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.audit.Entry;
import org.tamga.alerting.audit.Row;
import org.tamga.alerting.people.Role;

/** What is done and seen over HTTP is in the audit. */
class AuditTrailTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;

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
    void viewOfADetailIsOneRowWithTheReason() throws Exception {
        CentreOnDisk.Visitor visitor = centre.visitor("А. Садыкова");
        long before = last().number();

        get("/api/alerts/" + id("a"), visitor.header(), "Tamga-Reason", "%D0%BF%D0%BE%20%D0%B4%D0%B5%D0%BB%D1%83%207");

        Entry seen = last().entry();
        assertThat(last().number()).isEqualTo(before + 1);
        assertThat(seen)
                .isEqualTo(new Entry(
                        Deed.SAW_DETAIL,
                        visitor.signedIn().person().id(),
                        "А. Садыкова",
                        "127.0.0.1",
                        id("a"),
                        "по делу 7"));
    }

    @Test
    void viewsOfWhatWouldGoOutAreRowsToo() throws Exception {
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");

        get("/api/alerts/" + id("a") + "/recipients", visitor.header());
        get("/api/alerts/" + id("a") + "/as/KZ", visitor.header());
        get("/api/alerts", visitor.header());

        assertThat(deeds(2)).containsExactly("SAW_RELEASED", "SAW_RECIPIENTS");
    }

    @Test
    void actionIsARowAndOneThatIsRefusedAViewOfWhatItIsAnsweredWith() throws Exception {
        centre.post(
                "/api/alerts/" + id("a") + "/acknowledge", "{\"revision\":1,\"officer\":\"Aliyev\",\"note\":\"seen\"}");
        assertThat(last().entry().deed()).isEqualTo("HANDLED");
        assertThat(last().entry().about()).isEqualTo(id("a"));
        assertThat(last().entry().why()).isEqualTo("ACKNOWLEDGED: seen");

        centre.post("/api/alerts/" + id("a") + "/acknowledge", "{\"revision\":7,\"officer\":\"Aliyev\"}");
        assertThat(deeds(2)).containsExactly("SAW_DETAIL", "HANDLED");
        assertThat(last().entry().about()).isEqualTo(id("a"));
    }

    @Test
    void refusalsAreRowsWithoutWhatWasTypedAsAName() throws Exception {
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev", null, Role.DUTY_OFFICER);

        signIn(PASSWORD, "whatever it was");
        assertThat(last().entry())
                .isEqualTo(new Entry(Deed.SIGN_IN_REFUSED, Entry.NOBODY, "", "127.0.0.1", null, "WRONG"));
        signIn(visitor.name(), "whatever it was");
        assertThat(last().entry().who()).isEqualTo(visitor.signedIn().person().id());
        get("/api/people", visitor.header());
        assertThat(last().entry().deed()).isEqualTo("REFUSED");
        assertThat(last().entry().why()).isEqualTo("MANAGE_PEOPLE GET /api/people");
    }

    @Test
    void accountsAndTokensAreRows() throws Exception {
        CentreOnDisk.Visitor chief = centre.visitor("Chief");

        post(
                "/api/people",
                "{\"name\":\"berdiev\",\"displayName\":\"Berdiev\",\"roles\":[\"DUTY_OFFICER\"]}",
                chief.header());
        assertThat(deeds(2)).containsExactly("LINK_MADE", "ACCOUNT_MADE");
        post("/api/tokens", "{\"label\":\"prometheus\",\"roles\":[\"OPS\"]}", chief.header());
        assertThat(deeds(1)).containsExactly("TOKEN_MADE");
        post("/api/me/sign-out", "{}", chief.header());
        assertThat(deeds(1)).containsExactly("SIGNED_OUT");
    }

    @Test
    void supervisorReadsItAndThatIsARow() throws Exception {
        CentreOnDisk.Visitor chief = centre.visitor("Chief");

        JsonNode rows = json(get("/api/audit", chief.header())).path("rows");

        assertThat(rows.get(0).path("deed").asText()).isEqualTo("SAW_AUDIT");
        assertThat(rows.findValuesAsText("deed")).contains("SIGNED_IN", "PASSWORD_CHANGED");
    }

    private Row last() {
        return rows(1).get(0);
    }

    private List<String> deeds(int count) {
        return rows(count).stream().map(row -> row.entry().deed()).toList();
    }

    private List<Row> rows(int count) {
        return centre.store.audit(Clock.systemUTC()).before(Long.MAX_VALUE, count);
    }

    private void signIn(String name, String password) throws Exception {
        post("/api/sign-in", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}", "none=1");
    }

    private HttpResponse<String> get(String path, String cookie, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(centre.url().resolve(path)).header("Cookie", cookie);
        return centre.plainly(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> post(String path, String body, String cookie) throws Exception {
        return centre.plainly(HttpRequest.newBuilder(centre.url().resolve(path))
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
