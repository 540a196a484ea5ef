package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.assessed;
import static org.tamga.alerting.Findings.at;
import static org.tamga.alerting.Findings.between;
import static org.tamga.alerting.Findings.channel;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.quietly;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seenTooOften;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;
import static org.tamga.alerting.rest.CentreOnDisk.NOW;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.forecast.ForecastsForTests;
import org.tamga.alerting.pipeline.PipelineState;
import org.tamga.alerting.rest.CentreOnDisk;

/** What the duty officer sees and does. */
class ConsoleBrowserTest extends DeskTest {
    /** Every word's path and kind. */
    private static final String SHAPE = """
            async (file) => {
              const { words } = await import(file);
              const shape = (node, path) => Object.entries(node).flatMap(([name, value]) =>
                typeof value === 'object' ? shape(value, `${path}${name}.`) : [`${path}${name} ${typeof value}`]);
              return shape(words, '').sort();
            }""";

    @Test
    void emptyDeskReassuresAndSaysWhatToDoNext() {
        console = Console.open(chromium, centre.visitor("Aliyev"));

        assertThat(console.named("empty")).containsText("All quiet");
        assertThat(console.named("empty")).containsText("tamga import");
    }

    @Test
    void anEmptyDeskThatIsBehindPromisesNoQuiet() {
        centre.pipeline = new PipelineState(40_000L, 1_200L, 3L, null);
        console = Console.open(chromium, centre.visitor("Aliyev"));

        assertThat(console.named("empty")).containsText("Catching up: 41,203 records to go");
        assertThat(console.named("empty")).not().containsText("import");
        centre.pipeline = new PipelineState(0L, 0L, 0L, null);
        assertThat(console.named("empty")).containsText("All quiet");
    }

    @Test
    void theKeyForHighAlertsOpensThoseThatCallBeforeQuietOnes() {
        centre.take(
                at(NOW.minusSeconds(500), quietly(opened("quiet"))),
                at(NOW.minusSeconds(100), opened("later")),
                at(NOW.minusSeconds(300), opened("first")));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        assertThat(console.rows()).hasCount(3);

        for (String name : List.of("first", "later", "quiet")) {
            console.press("h");
            assertThat(console.page()).hasURL(Pattern.compile(".*#alert/" + id(name)));
        }
    }

    /** What comes within ten minutes has not waited longer or shorter. */
    @Test
    void ofAFloodTheKeyOpensFirstWhatCanStillBeStopped() {
        centre.take(
                at(NOW.minusSeconds(1_500), opened("long-ago")),
                at(NOW.minusSeconds(300), channel("channel", opened("part"))),
                at(NOW.minusSeconds(200), opened("earlier")),
                at(NOW.minusSeconds(100), revised(opened("latest"), seizure("a-week-later", "KZ", 20))));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        assertThat(console.rows()).hasCount(4);

        for (String name : List.of("long-ago", "latest", "earlier", "channel")) {
            console.press("h");
            assertThat(console.page()).hasURL(Pattern.compile(".*#alert/" + id(name)));
        }
    }

    @Test
    void newAlertAppearsWithoutReload() {
        console = Console.open(chromium, centre.visitor("Aliyev"));

        centre.take(opened("a"));

        assertThat(console.rows()).hasCount(1);
        assertThat(console.named("headline")).containsText("Vehicle");
        assertThat(console.named("severity")).hasText("High");
        assertThat(console.named("count-HIGH-NEW")).hasText("1");
        assertThat(console.named("announcer")).containsText("New high alert");
    }

    @Test
    void alertIsAcknowledgedByKeyboardAndStaysSo() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("A. Садыкова"));

        console.press("j", "Enter", "a");

        assertThat(console.handling(id("a"))).hasAttribute("data-handling", "ACKNOWLEDGED");
        assertThat(console.named("history")).containsText("A. Садыкова");
        console.reload();
        assertThat(console.handling(id("a"))).hasAttribute("data-handling", "ACKNOWLEDGED");
        assertThat(console.detail()).isVisible();
    }

    @Test
    void alertIsWorkedOnAndGivenToAnotherByKeyboard() {
        centre.take(opened("a"));
        centre.visitor("Berdiev");
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.press("j", "Enter", "w");
        assertThat(console.handling(id("a"))).hasAttribute("data-handling", "IN_PROGRESS");
        assertThat(console.handling(id("a"))).hasText("Aliyev");
        assertThat(console.named("count-HIGH-TAKEN")).hasText("1");

        console.press("g");
        assertThat(console.named("assign-to")).isFocused();
        console.type("Berdiev");
        console.press("Enter");

        assertThat(console.handling(id("a"))).hasText("Berdiev");
        assertThat(console.named("detail-handling")).containsText("In progress by Aliyev");
        assertThat(console.named("detail-handling")).containsText("given to Berdiev");
        assertThat(console.named("history")).containsText("Berdiev");
        console.reload();
        assertThat(console.rows()).hasCount(1);
        assertThat(console.handling(id("a"))).hasText("Berdiev");
    }

    @Test
    void alertIsClosedWithItsOutcome() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.press("j", "c");
        console.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Confirmed"))
                .check();
        console.named("close-save").click();

        assertThat(console.handling(id("a"))).hasText("Confirmed");
        assertThat(console.named("count-HIGH-NEW")).hasText("0");
    }

    @Test
    void rowsStandStillWhileTheOfficerIsAmongThem() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.press("j");
        centre.take(opened("b"));

        assertThat(console.named("new-count")).hasText("1 new, 1 high");
        assertThat(console.rows()).hasCount(1);
        console.press("n");
        assertThat(console.rows()).hasCount(2);
        assertThat(console.named("new-count")).isHidden();
    }

    @Test
    void withdrawnAlertLeavesTheQueue() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        assertThat(console.rows()).hasCount(1);

        centre.take(withdrawn(opened("a")));

        assertThat(console.rows()).hasCount(0);
        assertThat(console.named("empty")).containsText("Nothing is waiting");
    }

    @Test
    void whatIsHeldBackLeavesTheQueueAndCallsNobodyUntilItIsFree() {
        console = Console.open(chromium, centre.visitor("Aliyev"));
        centre.take(seenTooOften("busy", 5));
        assertThat(console.rows()).hasCount(1);

        centre.take(opened("a"), between(6, 8, opened("free")));

        assertThat(console.rows()).hasCount(2);
        assertThat(console.named("count-HIGH-NEW")).hasText("1");
        assertThat(console.named("announcer")).containsText("New high alert");
        console.page()
                .getByText("Held back", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(console.rows()).hasCount(1);
        assertThat(console.handling(id("a"))).hasText("Held back");

        centre.take(withdrawn(seenTooOften("busy", 5)));

        assertThat(console.rows()).hasCount(0);
        assertThat(console.named("count-HIGH-NEW")).hasText("2");
    }

    @Test
    void alertThatChangedSinceItWasShownIsShownAgainBeforeItIsTaken() {
        centre.take(as(Severity.MEDIUM, opened("a")));
        console = Console.openWithoutPush(chromium, centre.visitor("Aliyev"));
        assertThat(console.rows()).hasCount(1);

        centre.take(as(Severity.HIGH, as(Severity.MEDIUM, opened("a"))));
        console.press("j", "a");

        assertThat(console.named("conflict")).containsText("severity Medium → High");
        console.press("Tab", "Enter");
        assertThat(console.handling(id("a"))).hasAttribute("data-handling", "ACKNOWLEDGED");
    }

    @Test
    void noKeyActsWhileSomebodyTypes() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.press("j", "f");
        console.type("acnt?");

        assertThat(console.page().locator("#search")).hasValue("acnt?");
        assertThat(console.page().locator("dialog[open]")).hasCount(0);
        assertThat(console.page().locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void keysGoOnActingAfterAFilterWasClicked() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.page()
                .getByText("All", new Page.GetByTextOptions().setExact(true))
                .click();
        console.press("j", "Enter");

        assertThat(console.detail()).isVisible();
    }

    @Test
    void plateIsFoundInEitherScript() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.press("f");
        console.type("123авс");

        assertThat(console.rows()).hasCount(1);
        console.type("9");
        assertThat(console.rows()).hasCount(0);
    }

    @Test
    void mapIsDrawnAndKnowsTheCrossings() {
        console = Console.open(chromium, centre.visitor("Aliyev"));

        assertThat(console.page().locator(".map .land").nth(20)).isAttached();
        assertThat(console.page().locator(".map [data-crossing='KORDAY-AKZHOL']"))
                .isAttached();
    }

    @Test
    void severityConfidenceAndImpactAreShownAsThreeThings() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));

        assertThat(console.named("weighty")).hasText("large");
        console.press("j", "Enter");

        assertThat(console.named("detail-severity")).hasText("High");
        assertThat(console.named("detail-confidence")).hasText("Confidence: medium");
        assertThat(console.named("detail-impact")).hasText("Impact: high");
        assertThat(console.named("why").locator("li")).hasCount(3);
        assertThat(console.named("why-confidence").locator("li").first()).containsText("2 finds");
        assertThat(console.named("why-impact")).containsText("3 kg of heroin");
    }

    @Test
    void whereItMayAppearNextIsShown() {
        centre.forecasts = Optional.of(ForecastsForTests.afterUzPost());
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.press("j", "Enter");

        assertThat(console.named("why-next").locator("li")).hasCount(3);
        assertThat(console.named("why-next").locator("li").first()).containsText("Korday, between 13 Mar 2026");
        assertThat(console.named("why-next").locator("li").first()).containsText("that time has passed");
    }

    @Test
    void alertOfBeforeAssessmentsWereSaidIsShownWithoutThem() {
        centre.take(assessed(null, null, opened("a")));
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.press("j", "Enter");

        assertThat(console.named("why")).isVisible();
        assertThat(console.named("detail-confidence")).hasCount(0);
        assertThat(console.named("why-impact")).hasCount(0);
    }

    @Test
    void otherLanguageIsOneClickAwayAndRemembered() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        assertThat(console.page().locator("html")).hasAttribute("lang", "en");

        console.toRussian();
        assertThat(console.named("headline")).hasText("Автомобиль: наркотики обнаружены в KZ и UZ за 11 дней");
        assertThat(console.named("severity")).hasText("Высокая");
        console.press("j", "Enter");
        assertThat(console.named("why-impact")).hasText("3 кг, героин: от 1 кг считается много.");
        assertThat(console.named("detail-confidence")).hasText("Надёжность: средняя");

        centre.take(opened("b"));
        assertThat(console.named("new-count")).hasText("новых 1, из них высокой важности 1");
        console.press("n");
        assertThat(console.rows()).hasCount(2);
        assertThat(console.named("headline").last()).containsText("Автомобиль");
        console.reload();
        assertThat(console.page().locator("html")).hasAttribute("lang", "ru");
    }

    @Test
    void aCentreThatTakesSealedReportsAloneSaysNothingOfSeals() {
        console = Console.open(chromium, centre.visitor("Aliyev"));

        assertThat(console.named("pipeline")).hasAttribute("data-state", "good");
        assertThat(console.named("unsealed")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "russian"})
    void aCentreThatTakesUnsealedReportsSaysSoAtTheTop(String theme) throws IOException {
        centre.close();
        centre = new CentreOnDisk(Files.createDirectory(folder.resolve("development")), true);
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        if (theme.equals("russian")) {
            console.toRussian();
        }
        if (theme.equals("light")) {
            console.press("t");
        }

        assertThat(console.named("unsealed"))
                .containsText(theme.equals("russian") ? "Только для разработки" : "For development only");
        assertThat(console.rows()).hasCount(1);
        assertThat(Axe.violations(console.page())).isEmpty();
    }

    @Test
    void everyLanguageHasTheSameWords() {
        console = Console.open(chromium, centre.visitor("Aliyev"));

        Object english = console.page().evaluate(SHAPE, "/console/js/words.js");
        Object russian = console.page().evaluate(SHAPE, "/console/js/words-ru.js");

        assertThat((List<?>) english).hasSizeGreaterThan(200);
        assertThat(russian).isEqualTo(english);
    }

    @Test
    void withoutAChoiceTheThemeIsTheSystemsAndTheAddressMayNameALanguage() {
        Page page = chromium.newPage(ColorScheme.LIGHT);
        Console.signIn(page, centre.visitor("Aliyev"));

        page.navigate(centre.url() + "/?lang=ru");

        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        page.getByTestId("language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.context().close();
    }

    @Test
    void themeIsRemembered() {
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.press("t");
        console.reload();

        assertThat(console.page().locator("html")).hasAttribute("data-theme", "light");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "russian"})
    void assistiveTechnologyFindsNothingMissing(String theme) {
        centre.take(opened("a"), opened("b"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        if (theme.equals("russian")) {
            console.toRussian();
            assertThat(console.rows()).hasCount(2);
        }
        if (theme.equals("light")) {
            console.press("t");
        }
        console.press("j", "Enter");
        assertThat(console.named("evidence")).hasCount(2);
        assertThat(console.page()).hasURL(Pattern.compile(".*#alert/.*"));

        assertThat(Axe.violations(console.page())).isEmpty();
    }
}
