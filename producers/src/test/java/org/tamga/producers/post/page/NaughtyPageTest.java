package org.tamga.producers.post.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.producers.post.NaughtyStrings;
import org.tamga.producers.post.Samples;

/** Whatever texts reports hold, the page shows them as texts: no script runs, no dialog opens, no rule of its policy is touched. */
final class NaughtyPageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What a browser might take for more than a text. */
    private static final String MAY_RUN = "(?s).*([<>{}]|script|\"|&#|%3C|\\\\x).*";

    private static Chromium chromium;

    @TempDir
    private Path folder;

    private PostOnDisk post;
    private Officer officer;
    private final List<String> dialogs = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void start() {
        post = new PostOnDisk(folder);
    }

    @AfterEach
    void stop() {
        if (officer != null) {
            assertThat(dialogs).isEmpty();
            assertThat(officer.complaints()).isEmpty();
            officer.leave();
        }
        post.close();
    }

    @Test
    void theListShowsEveryTextAsItIs() throws Exception {
        Map<String, String> plates = new HashMap<>();
        for (String text : NaughtyStrings.all()) {
            boolean shown = StandardCharsets.UTF_8.newEncoder().canEncode(text)
                    && text.chars().noneMatch(Character::isISOControl)
                    && !text.isBlank();
            if (shown && text.length() < 1_000) {
                save(text, plates);
            }
        }
        assertThat(plates).hasSizeGreaterThan(450);

        open();
        Locator more = officer.page().locator("#more");
        while (officer.reports().count() < plates.size()) {
            int before = officer.reports().count();
            more.click();
            officer.page().waitForCondition(() -> officer.reports().count() > before);
        }

        plates.forEach((eventId, text) -> assertThat(officer.page()
                        .locator("[data-event='" + eventId + "'] .report-about")
                        .textContent())
                .contains(text.strip()));
    }

    @Test
    void whatIsTypedIntoAFieldIsOnlyText() throws Exception {
        open();
        officer.press("i", "Alt+v");
        Locator plate = officer.control("plate");
        List<String> typed = new ArrayList<>(NaughtyStrings.all().stream()
                .filter(text -> text.matches(MAY_RUN) && text.length() < 1_000)
                .map(text -> text.replaceAll("[\\r\\n]", ""))
                .distinct()
                .toList());
        assertThat(typed).hasSizeGreaterThan(100);

        for (String text : typed) {
            officer.page().waitForResponse(answer -> answer.url().contains("/api/checks"), () -> {
                plate.fill(text);
                plate.press("Tab");
            });
        }

        plate.fill("<img src=x onerror=alert(1)>");
        officer.save();
        assertThat(officer.outcome()).not().isEmpty();
    }

    private void open() {
        officer = Officer.at(chromium, post.url());
        Page page = officer.page();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    private void save(String text, Map<String, String> plates) throws Exception {
        ObjectNode report = Samples.json("identification");
        ((ObjectNode) report.at("/subjects/0")).put("plate", text);
        report.put("note", text).put("substance", text);
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(post.url().resolve("/api/reports?confirm=true"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", report.path("eventId").asText())
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(report)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 201) {
            plates.put(report.path("eventId").asText(), text);
        }
    }
}
