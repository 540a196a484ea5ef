package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.forecast.ForecastsForTests;
import org.tamga.alerting.rest.CentreOnDisk;

/** The bulletin, as it comes out of the printer. */
class BulletinBrowserTest extends InChromiumTest {
    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    @TempDir
    private Path folder;

    private CentreOnDisk centre;
    private CentreOnDisk.Visitor officer;
    private Page page;

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(folder);
        page = chromium.newPage();
        officer = centre.visitor("A. Sadykova");
        Console.signIn(page, officer);
    }

    @AfterEach
    void stop() {
        page.context().close();
        centre.close();
    }

    @Test
    void itIsOnePageThatSaysAll() throws IOException {
        centre.forecasts = Optional.of(ForecastsForTests.afterUzPost());
        centre.take(opened("a"));

        String text = printed("?alert=" + id("a"));

        assertThat(text)
                .contains("Vehicle seen with drugs in KZ and UZ", "HIGH", "123ABC02 (KZ)", "Linked vehicle")
                .contains("WHY IT FIRED", "EVIDENCE: 2", "heroin 1.5 kg", "123 ABC 02", "2026-03-01 06:00")
                .contains("WHERE IT MAY APPEAR NEXT", "Korday", "that time has passed", "Warn the crossings")
                .contains(
                        "WHAT TO DO",
                        "stop it, search it",
                        "naming alert " + id("a").substring(0, 8).toUpperCase(java.util.Locale.ROOT))
                .contains("May be given in full to: Azerbaijan", "To nobody else")
                .contains("A. Sadykova", "Alert " + id("a"), "1 / 1");
    }

    @Test
    void nobodyIsToBeWarnedOfATimeThatHasPassed() throws IOException {
        centre.forecasts = Optional.of(ForecastsForTests.afterUzPost());
        centre.take(opened("a"));
        centre.clock.advance(Duration.ofDays(200));

        assertThat(printed("?alert=" + id("a")))
                .contains("that time has passed")
                .doesNotContain("Warn the crossings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void whateverItHoldsItStaysOnePage(String language) throws IOException {
        page.addInitScript("localStorage.setItem('tamga.language', '" + language + "')");
        Finding first = opened("a");
        centre.take(first, revised(first, many(80)));

        String text = printed("?alert=" + id("a"));

        assertThat(text)
                .contains(language.equals("ru") ? "ЧТО ДЕЛАТЬ" : "WHAT TO DO")
                .contains("1 / 1");
        assertThat(text)
                .containsPattern(language.equals("ru") ? "и ещё [4-7][0-9] сообщени" : "and [4-7][0-9] reports more");
        assertThat(page.getByTestId("evidence").last().locator("th")).hasText("82");
    }

    @Test
    void aCountrysBulletinHoldsWhatIsReleasedToItAndNothingElse() throws IOException {
        centre.take(releasing("TJ", opened("a")));

        String text = printed("?alert=" + id("a") + "&as=UZ");

        assertThat(text)
                .contains("For Uzbekistan", "Released to Uzbekistan (as a hit)", "Post of UZ", "ask: Kazakhstan");
        assertThat(text).doesNotContain("Post of KZ", "crossing-KZ", "2026-03-01");
        assertThat(printed("?alert=" + id("a") + "&as=TJ")).contains("Post of KZ", "Released to Tajikistan (in full)");
        page.navigate(centre.url() + "/bulletin?alert=" + id("a") + "&as=RU");
        assertThat(page.getByTestId("bulletin")).containsText("nothing in this alert");
    }

    @Test
    void whatNoLongerHoldsSaysSoFirst() throws IOException {
        centre.take(withdrawn(opened("a")));

        assertThat(printed("?alert=" + id("a")))
                .contains("Withdrawn: do not act on it")
                .doesNotContain("stop it, search it");
    }

    @Test
    void itIsOneKeyAwayFromTheAlert() {
        centre.take(opened("a"));
        Console console = Console.open(chromium, officer);
        console.press("j", "Enter");
        assertThat(console.named("evidence")).hasCount(2);

        Page bulletin = console.page().context().waitForPage(() -> console.press("p"));

        assertThat(bulletin).hasURL(Pattern.compile(".*/bulletin\\?alert=" + id("a")));
        assertThat(bulletin.getByTestId("bulletin")).containsText("123ABC02 (KZ)");
        console.page().context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void itReadsOnAScreenToo(int width) {
        centre.take(opened("a"));
        page.setViewportSize(width, 740);

        page.navigate(centre.url() + "/bulletin?alert=" + id("a"));

        assertThat(page.getByTestId("bulletin")).hasAttribute("aria-busy", "false");
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(false);
        assertThat(Axe.violations(page)).isEmpty();
    }

    private String printed(String query) throws IOException {
        page.navigate(centre.url() + "/bulletin" + query);
        assertThat(page.getByTestId("bulletin")).hasAttribute("aria-busy", "false");
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setMargin(new Margin()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
            return new PDFTextStripper().getText(document);
        }
    }

    private static Evidence[] many(int reports) {
        return IntStream.range(0, reports)
                .mapToObj(number ->
                        seizure("more/" + number, List.of("TJ", "KG", "TM").get(number % 3), 12 + number))
                .toArray(Evidence[]::new);
    }
}
