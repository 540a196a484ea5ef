package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The duty officer takes alerts off the queue for a time, and sees which were passed on. */
class ShelvingBrowserTest extends DeskTest {
    @BeforeEach
    void start() {
        // the browser's own clock goes on
        centre.clock.set(Instant.now());
    }

    @Test
    void alertIsShelvedByKeyboardAndComesBackAtItsTime() {
        centre.take(opened("a"), opened("b"));
        console = Console.open(chromium, centre.visitor("Aliyev"));

        console.press("j", "Enter", "z");
        assertThat(console.named("shelf-dialog")).isVisible();
        assertThat(Axe.violations(console.page())).isEmpty();
        console.named("shelf-note").fill("camera is being repaired");
        console.press("Enter");

        assertThat(console.named("shelved-count")).hasText("1");
        assertThat(console.named("detail-shelved")).containsText("shelved until");
        assertThat(console.named("history")).containsText("camera is being repaired");
        assertThat(console.named("count-HIGH-NEW")).hasText("1");
        console.press("Escape", "n");
        assertThat(console.rows()).hasCount(1);
        console.reload();
        assertThat(console.rows()).hasCount(1);

        centre.clock.advance(Duration.ofMinutes(61));
        centre.round();

        assertThat(console.named("shelved-count")).hasText("");
        assertThat(console.rows()).hasCount(2);
    }

    @Test
    void shelvedAlertIsBroughtBack() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        console.press("j", "Enter", "z");
        console.named("shelf-note").fill("x");
        console.press("Enter");
        assertThat(console.named("shelve")).containsText("Bring back");

        console.press("z");

        assertThat(console.named("shelved-count")).hasText("");
        assertThat(console.named("shelve")).containsText("Shelve");
        assertThat(console.handling(id("a"))).hasAttribute("data-handling", "NEW");
    }

    @Test
    void whatNobodyAcknowledgesSaysHowOftenItWasPassedOn() {
        centre.take(opened("a"));
        centre.round();
        console = Console.open(chromium, centre.visitor("Aliyev"));
        console.press("j", "Enter");

        centre.clock.advance(Duration.ofMinutes(2));
        centre.round();

        assertThat(console.named("escalated")).hasText("escalated 1");
        assertThat(console.named("detail-escalated")).hasText("escalated 1");
        assertThat(console.named("history"))
                .containsText("level 1: not acknowledged within 2 min, passed on to duty officer, all screens");
        assertThat(console.named("announcer")).containsText("Escalated");
        assertThat(Axe.violations(console.page())).isEmpty();
        console.press("a");
        assertThat(console.named("escalated")).hasCount(0);
        console.named("language").click();
        assertThat(console.named("history"))
                .containsText("уровень 1: не принята за 2 мин, передана: дежурный, все экраны");
    }
}
