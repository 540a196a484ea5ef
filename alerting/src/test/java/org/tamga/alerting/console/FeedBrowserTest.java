package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;

import com.microsoft.playwright.Locator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.rest.CentreOnDisk;

/** What the desk does with a long queue, a bad line, a new high alert, and a language that is read from right to left. */
class FeedBrowserTest extends DeskTest {
    private static final int LONG = 2_000;
    private static final String ELEMENTS = "() => document.querySelectorAll('*').length";
    private static final String CLIPPED = """
            () => [...document.querySelectorAll('html, .strip, .tools, .tool, .count, .pages a, .controls, .toggle, .segment span, .button, .detail, .detail-head, .evidence td, .page, .tile')]
              .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && part.checkVisibility())
              .map((part) => part.outerHTML.slice(0, 90))""";

    /** As the help dialog has them. */
    private static final String LISTED =
            "() => [...document.querySelectorAll('#help-keys kbd')].map((key) => key.textContent)";

    /** As they are listened for; arrows are listed beside the letters that do the same. */
    private static final String LISTENED_FOR = """
            async () => [...(await (await fetch('/console/js/shortcuts.js')).text()).matchAll(/^ +'?([a-z/?]|Enter|Escape)'?: /gm)]
              .map(([, key]) => (key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key))""";

    /** However long the queue is, the page is as large as what is in sight. */
    @Test
    void aLongQueueIsWorkedFromEndToEndOnASmallPage() {
        centre.take(IntStream.range(0, LONG)
                .mapToObj(i -> as(Severity.values()[i % 3], opened("many" + i)))
                .toArray(Finding[]::new));
        console = Console.open(chromium, centre.visitor("Aliyev"));

        assertThat(console.named("shown")).hasText("2,000 alerts");
        assertThat(console.rows().count()).isBetween(5, 120);
        assertThat((Integer) console.page().evaluate(ELEMENTS)).isLessThan(4_000);
        console.press("k");

        Locator last = console.page().locator(".row[aria-selected=true]");
        assertThat(last).hasAttribute("aria-posinset", "667");
        assertThat(last).hasAttribute("aria-setsize", "667");
        assertThat(last).isInViewport();
        assertThat(console.named("severity").last()).hasText("Low");
        assertThat(console.rows().count()).isBetween(5, 120);
        centre.take(opened("one more"));
        assertThat(console.named("new-count")).hasText("1 new, 1 high");
        assertThat(last).isInViewport();
        assertThat((Integer) console.page().evaluate(ELEMENTS)).isLessThan(4_000);
    }

    @Test
    void aLineThatIsCutAgainAndAgainLosesNothingAndDoublesNothing() {
        try (Cable cable = new Cable(centre.url())) {
            console = open(cable);
            for (int i = 0; i < 12; i++) {
                centre.take(opened("a" + i));
                cable.cut();
                centre.take(opened("b" + i), withdrawn(opened("a" + i)));
            }

            assertThat(console.rows()).hasCount(12);
            assertThat(console.named("count-HIGH-NEW")).hasText("12");
            for (int i = 0; i < 12; i++) {
                assertThat(console.handling(id("b" + i))).hasCount(1);
            }
            assertThat(console.named("stale")).isHidden();
        }
    }

    /** Neither end is told when a cable is pulled; the page says all the same that it is out of date. */
    @Test
    void aLineThatOnlyFallsSilentIsSaidToBeLost() {
        try (Cable cable = new Cable(centre.url())) {
            console = open(cable);
            assertThat(console.named("stale")).isHidden();

            cable.pull();

            assertThat(console.named("stale")).containsText("The feed is lost: what you see is as of");
            assertThat(console.named("connection")).not().hasAttribute("data-state", "live");
            centre.take(opened("a"));
            cable.plugIn();
            assertThat(console.rows()).hasCount(1);
            assertThat(console.named("stale")).isHidden();
        }
    }

    @Test
    void aNewHighAlertIsOneKeyAwayAndOneMoreAcknowledgesIt() {
        centre.take(as(Severity.MEDIUM, opened("medium")), opened("first"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        assertThat(console.rows()).hasCount(2);
        centre.take(revised(opened("second"), seizure("third", "TJ", 13)));

        console.press("h");
        assertThat(console.detail()).isVisible();
        assertThat(console.named("evidence")).hasCount(2);
        console.press("a");

        assertThat(console.named("count-HIGH-TAKEN")).hasText("1");
        console.press("h");
        assertThat(console.named("detail-handling")).hasText("New");
        console.press("a");
        assertThat(console.named("count-HIGH-TAKEN")).hasText("2");
        // the stream may count it before the page has its answer, which the next notice would then not outlast
        assertThat(console.page().locator("#notice")).containsText("TJ");
        console.press("h");
        assertThat(console.page().locator("#notice")).hasText("No high alert is waiting.");
    }

    @Test
    void everyKeyIsListed() {
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.press("?");

        assertThat(console.page().locator("#help-keys kbd").first()).isVisible();
        List<?> listed = (List<?>) console.page().evaluate(LISTED);
        List<?> listenedFor = (List<?>) console.page().evaluate(LISTENED_FOR);
        assertThat(listenedFor).hasSizeGreaterThan(15);
        assertThat(new HashSet<Object>(listed)).isEqualTo(new HashSet<Object>(listenedFor));
    }

    @Test
    void theSoundIsArmedByAClickPlaysForANewHighAlertAndSaysWhenItIsBlocked() {
        console = Console.open(chromium, centre.visitor("Aliyev"));
        Locator sound = console.named("sound");
        assertThat(sound).hasAttribute("data-state", "off");
        centre.take(opened("unheard"));
        assertThat(console.named("announcer")).containsText("New high alert");

        sound.click();
        assertThat(sound).hasAttribute("data-state", "on");
        assertThat(sound).hasAttribute("data-played", "1");
        console.named("volume").fill("25");
        assertThat(sound).hasAttribute("data-played", "2");
        centre.take(as(Severity.LOW, opened("low")), opened("heard"));
        assertThat(sound).hasAttribute("data-played", "3");
        assertThat(Axe.violations(console.page())).isEmpty();

        console.reload();
        assertThat(sound).hasAttribute("data-state", "blocked");
        assertThat(sound).containsText("Sound blocked");
        assertThat(Axe.violations(console.page())).isEmpty();
        console.press("t");
        assertThat(sound).hasAttribute("data-state", "on");
        assertThat(console.named("volume")).hasValue("25");
    }

    @ParameterizedTest
    @CsvSource({"1440, dark", "1440, light", "360, dark"})
    void theDeskIsMirroredForLanguagesThatAreReadFromRightToLeft(int width, String theme) {
        centre.take(opened("a"), opened("b"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        console.page().evaluate("theme => localStorage.setItem('tamga.theme', theme)", theme);
        console.page().setViewportSize(width, 800);

        console.page().navigate(centre.url() + "/?lang=x-rtl");

        assertThat(console.page().locator("html")).hasAttribute("dir", "rtl");
        assertThat(console.rows()).hasCount(2);
        assertThat(console.page().evaluate(CLIPPED)).isEqualTo(List.of());
        assertThat(console.page().locator(".pages a").first()).hasText("Qüéüé");
        console.press("j", "Enter");
        assertThat(console.named("evidence")).hasCount(2);
        assertThat(console.page().evaluate(CLIPPED)).isEqualTo(List.of());
        assertThat(Axe.violations(console.page())).isEmpty();
        console.page().navigate(centre.url() + "/?lang=x-rtl#statistics");
        assertThat(console.page().locator(".chart canvas")).isVisible();
        assertThat(console.page().evaluate(CLIPPED)).isEqualTo(List.of());
    }

    private Console open(Cable cable) {
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");
        return Console.open(
                chromium, cable.url(), visitor.cookie(), visitor.signedIn().token());
    }
}
