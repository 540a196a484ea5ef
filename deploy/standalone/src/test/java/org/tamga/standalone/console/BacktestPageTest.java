package org.tamga.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.console.Chromium;
import org.tamga.topology.backtest.BacktestCommand;
import picocli.CommandLine;

/** The page of a back-test as an analyst opens it: from a disk, wide and narrow, by day and by night. */
class BacktestPageTest {
    private static final Path HISTORY =
            Path.of("..", "..", "streams", "detection", "src", "test", "resources", "examples", "history-1.ndjson");
    private static final int WIDE = 1440;
    private static final int NARROW = 390;

    private static Chromium chromium;

    @TempDir
    private static Path folder;

    private static Path html;

    @BeforeAll
    static void makeThePage() {
        chromium = Chromium.start();
        html = folder.resolve("report.html");
        int status = new CommandLine(new BacktestCommand())
                .execute(
                        "--events", HISTORY.toString(),
                        "--output", folder.resolve("alerts.ndjson").toString(),
                        "--html", html.toString());
        assertThat(status).isZero();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void asksForNothingAndComplainsOfNothing() {
        List<String> asked = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        Page page = chromium.newPage();
        page.onRequest(request -> asked.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));

        page.navigate(html.toUri().toString());

        assertThat(asked).containsExactly(html.toUri().toString());
        assertThat(complaints).isEmpty();
        assertThat(page.locator("svg rect").count()).isGreaterThan(20);
        assertThat(page.locator("figure").first().locator("svg").boundingBox().height)
                .isGreaterThan(40);
    }

    @Test
    void fitsAWideAndANarrowScreen() {
        for (int width : new int[] {WIDE, NARROW}) {
            Page page = chromium.newPage();
            page.setViewportSize(width, 900);
            page.navigate(html.toUri().toString());

            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of the page on a screen of " + width)
                    .isEqualTo(width);
        }
    }

    @Test
    void isDarkByNight() {
        Set<Object> grounds = new HashSet<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = chromium.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(html.toUri().toString());
            grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"));
        }

        assertThat(grounds).containsExactlyInAnyOrder("rgb(251, 250, 248)", "rgb(20, 23, 27)");
    }
}
