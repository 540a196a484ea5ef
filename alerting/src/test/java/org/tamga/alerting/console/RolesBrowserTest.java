package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.channel;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.pipeline.PipelineState;
import org.tamga.alerting.rest.CentreOnDisk;

/** What the page leaves out for those who are told less: a number that is not told is not nought. */
class RolesBrowserTest extends DeskTest {
    @Override
    CentreOnDisk centre() {
        return new CentreOnDisk(folder, true);
    }

    @Test
    void aLiaisonIsShownNothingThatTheyAreNotTold() {
        centre.take(releasing("TJ", opened("a")), channel("c", releasing("TJ", opened("a"))));
        console = Console.open(chromium, centre.visitor("Kerimov", "KZ", Role.LIAISON));

        assertThat(console.rows()).hasCount(2);
        assertThat(console.rows().first()).containsText("last report");
        assertThat(console.named("count-HIGH-NEW")).hasText("2");
        for (String untold : List.of("count-HIGH-TAKEN", "shelved-count")) {
            assertThat(console.named(untold)).hasCount(0);
        }
        for (String untold : List.of("shift", "alarm-load", "notices", "oldest", "posts", "sound")) {
            assertThat(console.named(untold)).isHidden();
        }
        assertThat(console.page().getByText("Held back")).hasCount(0);
        assertThat(console.page().locator(".key:empty")).hasCount(0);

        console.page().navigate(centre.url() + "/#alert/" + id("a"));
        assertThat(console.named("detail-since")).containsText("Last report 2026-03-01 06:00");
        assertThat(console.detail()).not().containsText("Detected");
        assertThat(Axe.violations(console.page())).isEmpty();

        console.page().navigate(centre.url() + "/bulletin?alert=" + id("a"));
        assertThat(console.named("bulletin")).containsText("Released to Kazakhstan (as a hit)");
        assertThat(console.named("bulletin")).not().containsText("For the centre");
    }

    @Test
    void whoHasNoQueueSeesHowTamgaRunsAndNoWordOfAlerts() {
        centre.take(opened("a"));
        centre.pipeline = new PipelineState(1_500L, 0L, 0L, null);
        console = Console.open(chromium, centre.visitor("ops", null, Role.OPS));

        assertThat(console.named("running-pipeline")).hasText("1,500 records behind");
        assertThat(console.page().getByText("Border posts").first()).isVisible();
        assertThat(console.page().locator("#counts")).isHidden();
        for (String untold : List.of("queue", "empty", "oldest", "shift", "alarm-load", "notices")) {
            assertThat(console.named(untold)).isHidden();
        }
        assertThat(Axe.violations(console.page())).isEmpty();
        centre.pipeline = new PipelineState(0L, 0L, 0L, null);
        assertThat(console.named("running-pipeline")).containsText("Caught up");
    }

    @Test
    void onATelephoneTheStripIsShortAndTheRestUnfolds() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        Page page = console.page();
        page.setViewportSize(360, 740);

        assertThat(console.named("unsealed")).isVisible();
        assertThat(console.named("connection")).isVisible();
        assertThat(console.named("shift")).isHidden();
        assertThat(page.evaluate(SCROLLS_SIDEWAYS)).isEqualTo(false);
        assertThat(((Number) page.evaluate("() => document.querySelector('.strip').offsetHeight")).intValue())
                .isLessThan(740 / 3);

        console.named("more").click();
        assertThat(console.named("shift")).isVisible();
        assertThat(page.evaluate(SCROLLS_SIDEWAYS)).isEqualTo(false);
        assertThat(Axe.violations(page)).isEmpty();
    }
}
