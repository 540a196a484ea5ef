package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Posts.KORDAY;
import static org.tamga.alerting.Posts.sign;
import static org.tamga.alerting.rest.CentreOnDisk.NOW;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.posts.KeyState;
import org.tamga.alerting.routing.Receiver.ShiftRole;

/** A shift begins, is handed over with what is open, and taken over by another. */
class ShiftBrowserTest extends DeskTest {
    @Test
    void shiftBeginsAndIsHandedOverWithTwoSignatures() {
        centre.keys = Map.of(KORDAY, KeyState.HOLDS);
        centre.hear(sign(KORDAY, NOW.minusSeconds(7_200)));
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        Page page = console.page();
        page.evaluate(
                "() => document.addEventListener('tamga:shift-begun', (event) => { document.body.dataset.begun = event.detail.role; })");
        assertThat(console.named("shift")).hasText("nobody");

        console.named("shift").click();
        console.named("begin-duty-officer").click();

        assertThat(console.named("shift")).hasText("Aliyev");
        assertThat(page.locator("body")).hasAttribute("data-begun", "duty-officer");
        console.named("shift").click();
        assertThat(console.named("on-shift")).containsText("Aliyev · duty officer");
        assertThat(Axe.violations(page)).isEmpty();
        console.named("hand-over").click();
        assertThat(console.named("handover-dialog")).containsText("Vehicle seen with drugs");
        assertThat(console.named("handover-dialog")).containsText("Korday (KZ-KORDAY) · Silent");
        console.named("handover-notes").fill("<b>the camera</b> is down");
        assertThat(Axe.violations(page)).isEmpty();
        console.named("sign-leaving").click();
        assertThat(console.named("signatures")).containsText("not signed yet");
        assertThat(console.named("take-duty-officer")).hasCount(0);
        console.press("Escape");

        // the other comes to the same desk
        page.context().close();
        console = Console.open(chromium, centre.visitor("Berdiev"));
        page = console.page();
        page.evaluate(
                "() => document.addEventListener('tamga:shift-begun', (event) => { document.body.dataset.begun = event.detail.role; })");
        console.named("shift").click();
        console.named("handover").click();
        assertThat(console.named("notes")).hasText("<b>the camera</b> is down");
        console.named("take-duty-officer").click();

        assertThat(console.named("signatures")).containsText("Berdiev");
        assertThat(console.named("shift")).hasText("Berdiev");
        assertThat(page.locator("body")).hasAttribute("data-begun", "duty-officer");
        assertThat(console.named("signatures")).not().containsText("NOT AS");
    }

    @Test
    void handOverIsPrintedAloneAndFitsOnATelephone() {
        centre.take(opened("a"));
        centre.store.shifts().begin("Aliyev", ShiftRole.DUTY_OFFICER, NOW);
        console = Console.open(chromium, centre.visitor("Aliyev"));
        Page page = console.page();
        page.setViewportSize(360, 740);
        console.named("more").click();
        assertThat(console.named("shift")).hasText("Aliyev");
        assertThat(page.evaluate(SCROLLS_SIDEWAYS)).isEqualTo(false);

        console.named("shift").click();
        console.named("hand-over").click();
        console.named("sign-leaving").click();
        assertThat(console.named("signatures")).containsText("Aliyev");
        assertThat(page.evaluate(SCROLLS_SIDEWAYS)).isEqualTo(false);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(console.named("handover-dialog")).isVisible();
        assertThat(page.locator(".strip")).isHidden();
        assertThat(page.locator("#handover-print")).isHidden();
    }
}
