package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.withdrawn;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.people.Role;

/** An alert that stops holding while it is open says so, and offers what still makes sense. */
class GoneBrowserTest extends DeskTest {
    @BeforeEach
    void start() {
        // the browser's own clock goes on
        centre.clock.set(Instant.now());
    }

    @Test
    void alertWithdrawnWhileOpenSaysSoAtOnce() {
        Finding first = opened("a");
        centre.take(first);
        console = Console.open(chromium, centre.visitor("Aliyev"));
        console.press("j", "Enter");
        assertThat(console.named("history")).isVisible();
        // the rest of it does not come: what the stream says is said all the same
        console.page().route("**/api/alerts/" + id("a") + "?*", route -> route.abort());

        centre.take(withdrawn(first));

        assertThat(console.named("gone"))
                .hasText("Withdrawn while you had it open. It no longer holds under the reports as they now stand.");
        assertThat(console.named("acknowledge")).hasCount(0);
    }

    /** The answer left the centre before the alert was withdrawn, and comes after. */
    @Test
    void answerThatTheStreamOvertookDoesNotHideIt() {
        Finding first = opened("a");
        centre.take(first);
        console = Console.open(chromium, centre.visitor("Aliyev"));
        List<Runnable> late = new ArrayList<>();
        console.page().route("**/api/alerts/" + id("a") + "?*", route -> {
            if (!late.isEmpty()) {
                route.abort();
                return;
            }
            APIResponse answer = route.fetch();
            late.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        console.press("j", "Enter");
        assertThat(console.named("acknowledge")).isVisible();

        centre.take(withdrawn(first));
        assertThat(console.page().locator("#queue-list [role=option]")).containsText("Withdrawn");
        late.get(0).run();

        assertThat(console.named("gone"))
                .hasText("Withdrawn while you had it open. It no longer holds under the reports as they now stand.");
        assertThat(console.named("acknowledge")).hasCount(0);
    }

    /** Operations are for their owners and supervisors: whoever saw the alert before sees it no more. */
    @Test
    void whatIsKeptToAnOperationSinceLeavesTheDesk() {
        Finding first = opened("a");
        centre.take(first, opened("b"));
        console = Console.open(chromium, centre.visitor("Aliyev", null, Role.DUTY_OFFICER));
        console.page().navigate(centre.url() + "#alert/" + id("a"));
        assertThat(console.named("history")).isVisible();

        centre.take(keptTo("north-star", revised(first)));

        assertThat(console.rows()).hasCount(1);
        assertThat(console.named("acknowledge")).hasCount(0);
        assertThat(console.named("history")).hasCount(0);
    }

    @Test
    void whatIsWithdrawnCanOnlyBeClosed() {
        Finding first = opened("a");
        centre.take(first);
        console = Console.open(chromium, centre.visitor("Aliyev"));
        console.press("j", "Enter");
        assertThat(console.named("history")).isVisible();

        centre.take(withdrawn(first));

        assertThat(console.named("gone")).hasAttribute("role", "alert");
        assertThat(console.named("history")).containsText("Withdrawn");
        assertThat(console.named("gone")).containsText("while you had it open");
        assertThat(Axe.violations(console.page())).isEmpty();
        for (String no : List.of("acknowledge", "begin", "assign", "shelve")) {
            assertThat(console.named(no)).hasCount(0);
        }
        console.press("a");
        assertThat(console.page().locator("#notice")).containsText("can be closed, nothing else");
        console.press("c");
        console.page().locator("#outcomes").getByText("Information only").click();
        console.named("close-save").click();
        assertThat(console.named("detail-handling")).containsText("Information only");

        console.reload();
        assertThat(console.named("gone")).hasAttribute("role", "status");
    }

    @Test
    void whatIsSupersededLeadsToWhatTookItsPlace() {
        Finding first = opened("a");
        centre.take(first, opened("b"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        console.page().navigate(centre.url() + "#alert/" + id("a"));
        assertThat(console.named("acknowledge")).isVisible();

        centre.take(supersededBy("b", first));

        assertThat(console.named("gone")).containsText("Superseded while you had it open.");
        console.named("gone").getByRole(AriaRole.BUTTON).click();
        assertThat(console.named("gone")).hasCount(0);
        assertThat(console.named("acknowledge")).isVisible();
    }

    private static Finding supersededBy(String other, Finding before) {
        return new Finding(
                before.alertId(),
                before.revision() + 1,
                Change.SUPERSEDED,
                before.pattern(),
                before.ruleVersion(),
                before.severity(),
                id(other),
                before.subject(),
                before.anchor(),
                before.evidence(),
                before.reasons(),
                before.about(),
                before.operation(),
                before.confidence(),
                before.impact(),
                before.detectedAt(),
                false);
    }
}
