package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.DAY;
import static org.tamga.alerting.Findings.channel;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.named;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.search.Mention;
import org.tamga.alerting.search.Reported;
import org.tamga.alerting.store.Offsets;

/** The pages beside the desk. */
class PagesBrowserTest extends DeskTest {
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('html, .strip, .page, .page > *, .page > * > *')]
              .filter((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0 && !part.closest('.scroll-x'))
              .map((part) => part.outerHTML.slice(0, 80))""";

    @Test
    void whatAnOfficerHoldsInHandIsFoundByKeyboardAndOpened() {
        centre.take(withdrawn(opened("a")), named("vehicle", "UZ01A777BC", opened("b")));
        console = Console.open(chromium, centre.visitor("A. Sadykova"));
        List<String> addresses = new ArrayList<>();
        console.page().onRequest((Request request) -> addresses.add(request.url()));

        console.press("/");
        assertThat(console.named("search-text")).isFocused();
        console.type("123 авс");
        console.press("Enter");

        assertThat(console.named("found")).hasCount(1);
        assertThat(console.named("found-by")).containsText("Vehicle 123ABC02 (begins so) · written so in 2 reports");
        assertThat(console.named("found-event")).hasCount(2);
        assertThat(console.named("search-said")).hasText("1 alert found.");
        assertThat(addresses).noneMatch(address -> address.contains("123"));
        console.named("found").click();
        assertThat(console.page()).hasURL(Pattern.compile(".*#alert/" + id("a")));
        assertThat(console.detail()).containsText("Withdrawn");

        console.page().goBack();
        assertThat(console.named("search-text")).hasValue("123 авс");
        assertThat(console.named("found")).hasCount(1);
    }

    @Test
    void reportsThatNoAlertRestsOnAreFoundAndSayThatTheyWereTakenBack() {
        Reported takenBack = new Reported(
                id("seen"),
                2,
                true,
                false,
                Nature.SIGHTING,
                "KG",
                null,
                "Ak-Jol",
                DAY,
                List.of(Mention.inCountry("vehicle", "KZ", "123 ABC 02")));
        centre.store.reports().take(List.of(takenBack), List.of(), new Offsets("centre", "events", Map.of()), DAY);
        console = Console.open(chromium, centre.visitor("A. Sadykova"));

        console.press("/");
        assertThat(console.named("search-text")).isFocused();
        console.type("123 авс");
        console.press("Enter");

        assertThat(console.named("search-said")).hasText("1 report found.");
        assertThat(console.named("found-report")).containsText("Ak-Jol");
        assertThat(console.named("found-report")).containsText("taken back");
        assertThat(console.named("found-report")).containsText("Vehicle KZ 123 ABC 02");
        assertThat(console.named("found-report")).containsText("none");
    }

    @Test
    void aSearchIsNarrowedAndSaysWhatItCannotDo() {
        centre.take(opened("a"), revised(opened("b"), seizure("b/3", "TJ", 12)));
        console = Console.open(chromium, centre.visitor("A. Sadykova"));
        console.press("/");

        console.page().selectOption("[name=country]", "TJ");
        console.named("search-go").click();
        assertThat(console.named("found")).hasCount(1);

        console.named("search-text").fill("a");
        console.named("search-go").click();
        assertThat(console.named("search-said")).containsText("Too short");
        assertThat(console.named("found")).hasCount(0);
        console.named("search-text").fill("ZZ99999");
        console.named("search-go").click();
        assertThat(console.named("search-said")).hasText("Nothing was found.");
    }

    @Test
    void theDesksKeysRestWhileAnotherPageIsInSightAndTheStripGoesOn() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("A. Sadykova"));
        console.press("j");
        link("Statistics").click();
        assertThat(console.page().locator("h2", new Page.LocatorOptions().setHasText("Statistics")))
                .isFocused();

        console.press("a", "c");
        assertThat(console.page().locator("dialog[open]")).hasCount(0);
        centre.take(opened("b"));

        assertThat(console.named("count-HIGH-NEW")).hasText("2");
        assertThat(console.named("announcer")).containsText("New high alert");
        console.press("Escape");
        assertThat(console.named("queue")).isVisible();
        assertThat(link("Queue")).hasAttribute("aria-current", "page");
    }

    @Test
    void whoMayNotSearchIsNotLedToIt() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("wall", null, Role.WALL_SCREEN));

        assertThat(link("Queue")).isVisible();
        assertThat(link("Search")).isHidden();
        assertThat(link("Statistics")).isHidden();
        console.press("/");
        assertThat(console.page().locator("#notice")).containsText("right");
        console.page().navigate(centre.url() + "/#search");
        assertThat(console.named("queue")).isVisible();
    }

    @Test
    void aChannelHasAPageOfItsOwn() {
        Finding one = opened("a");
        Finding other = revised(named("phone", "+998901234567", opened("b")), seizure("a/2", "UZ", 11));
        centre.take(one, other, channel("c", one, other));
        console = Console.open(chromium, centre.visitor("A. Sadykova"));

        link("Channels").click();
        assertThat(console.named("channel")).hasCount(1);
        console.named("channel").getByRole(AriaRole.LINK).click();

        assertThat(console.named("channel-alert")).hasCount(2);
        assertThat(console.named("channel-alert").last()).containsText("+998901234567");
        assertThat(console.named("found-event")).hasCount(4);
        assertThat(console.named("growth").locator("tbody tr").last())
                .hasText(Pattern.compile("2026-03-12\\s*4\\s*4\\s*2"));
        assertThat(console.page().locator(".chart canvas")).isVisible();
        console.named("channel-alert").first().click();
        assertThat(console.detail()).isVisible();
    }

    @Test
    void statisticsSayWhatTheyCountAndCanBeTakenAway() {
        centre.take(opened("a"), opened("b"));
        console = Console.open(chromium, centre.visitor("A. Sadykova"));

        link("Statistics").click();

        assertThat(console.named("figures")).containsText("From 2026-02-18 19:00 to 2026-03-20 08:00 UTC");
        assertThat(console.named("figures")).containsText("EEMUA 191");
        assertThat(console.page().locator(".chart canvas")).isVisible();
        var download = console.page()
                .waitForDownload(() -> console.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Alerts a day: download as CSV"))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("tamga-days-2026-03-20.csv");
        console.page().selectOption("[data-testid=period]", "7");
        assertThat(console.named("figures")).containsText("From 2026-03-13 19:00");
    }

    @ParameterizedTest
    @CsvSource({
        "search, dark, en",
        "search, light, ru",
        "channels, light, en",
        "channels, dark, ru",
        "channel, dark, en",
        "channel, light, ru",
        "statistics, dark, en",
        "statistics, light, ru",
    })
    void assistiveTechnologyFindsNothingMissingAndItFitsOnATelephone(String page, String theme, String language) {
        Finding one = opened("a");
        centre.take(one, opened("b"), channel("c", one, opened("b")));
        console = Console.open(chromium, centre.visitor("A. Sadykova"));
        console.page()
                .evaluate(
                        "([theme, language]) => { localStorage.setItem('tamga.theme', theme);"
                                + " localStorage.setItem('tamga.language', language); }",
                        List.of(theme, language));
        console.reload();

        show(page);
        assertThat(Axe.violations(console.page())).isEmpty();
        console.page().setViewportSize(360, 740);
        assertThat(console.page().locator(".pages a").last()).isVisible();

        assertThat(console.page().evaluate(TOO_WIDE)).isEqualTo(List.of());
        assertThat(Axe.violations(console.page())).isEmpty();
    }

    private void show(String page) {
        console.page().navigate(centre.url() + "/#" + (page.equals("channel") ? "channels/" + id("c") : page));
        if (page.equals("search")) {
            console.named("search-text").fill("KZ123");
            console.named("search-go").click();
            assertThat(console.named("found")).hasCount(2);
        } else if (page.equals("channels")) {
            assertThat(console.named("channel")).hasCount(1);
        } else {
            assertThat(console.page().locator(".chart canvas")).isVisible();
        }
    }

    private Locator link(String name) {
        return console.page().locator(".pages").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
