package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.at;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.posts.Arrival;

/** What the desk is told, and how many alarms come. */
class NoticesBrowserTest extends DeskTest {
    private static final Instant BACK = Findings.DAY.plus(Duration.ofDays(11)).plus(Duration.ofHours(61));

    @ParameterizedTest
    @ValueSource(strings = {"english", "russian"})
    void postThatComesBackIsOneLineAndAFlood(String language) {
        comesBack();
        console = Console.open(chromium, centre.visitor("Aliyev"));
        boolean russian = language.equals("russian");
        if (russian) {
            console.toRussian();
        }

        assertThat(console.named("notices")).hasText("1");
        assertThat(console.named("alarm-load")).hasText(russian ? "Лавина: 37 за 10 мин" : "Flood: 37 in 10 min");
        console.named("notices").click();
        assertThat(console.named("notice"))
                .containsText(
                        russian
                                ? "KZ-KORDAY: 37 запоздавших сообщений, старейшему 61 ч, важности ВЫСОКАЯ: 2"
                                : "KZ-KORDAY: 37 late reports, oldest 61 h, 2 HIGH");
        assertThat(console.named("shown")).containsText("37");
        assertThat(Axe.violations(console.page())).isEmpty();

        console.named("notice").getByRole(AriaRole.BUTTON).click();
        assertThat(console.detail()).isVisible();
    }

    @Test
    void quietDeskSaysSo() {
        console = Console.open(chromium, centre.visitor("Aliyev"));

        assertThat(console.named("notices")).hasText("0");
        assertThat(console.named("alarm-load")).hasText("0 in 10 min");
        console.named("notices").click();
        assertThat(console.named("notices-dialog")).containsText("everything that came is taken up");
    }

    @Test
    void noticeGoesWhenItsAlertIsTakenUp() {
        centre.take(at(Findings.DAY.plus(Duration.ofDays(11)), opened("a")));
        centre.round();
        console = Console.open(chromium, centre.visitor("Aliyev"));
        assertThat(console.named("notices")).hasText("1");

        console.press("j", "Enter", "a");
        assertThat(console.handling(id("a"))).hasAttribute("data-handling", "ACKNOWLEDGED");
        centre.round();

        assertThat(console.named("notices")).hasText("0");
    }

    @Test
    void noticesFitOnATelephone() {
        comesBack();
        console = Console.open(chromium, centre.visitor("Aliyev"));
        console.page().setViewportSize(360, 740);
        console.named("more").click();
        assertThat(console.named("notices")).hasText("1");
        assertThat(console.page().evaluate(SCROLLS_SIDEWAYS)).isEqualTo(false);

        console.named("notices").click();

        assertThat(console.named("notice")).isVisible();
        assertThat(console.page().evaluate(SCROLLS_SIDEWAYS)).isEqualTo(false);
    }

    private void comesBack() {
        List<Arrival> arrivals = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int report = 1; report <= 37; report++) {
            arrivals.add(new Arrival("KZ-KORDAY", report, id("late" + report + "/2"), BACK));
            findings.add(at(BACK, as(report <= 2 ? Severity.HIGH : Severity.MEDIUM, opened("late" + report))));
        }
        centre.arrive(arrivals);
        centre.take(findings.toArray(Finding[]::new));
        centre.round();
        centre.clock.advance(Duration.ofSeconds(30));
        centre.round();
    }
}
