package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Posts.KORDAY;
import static org.tamga.alerting.Posts.arrivals;
import static org.tamga.alerting.Posts.claiming;
import static org.tamga.alerting.Posts.sign;
import static org.tamga.alerting.Posts.waiting;
import static org.tamga.alerting.rest.CentreOnDisk.NOW;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.posts.KeyState;

/** What the duty officer sees of the border posts. */
class PostsBrowserTest extends DeskTest {
    @Test
    void aCentreWithoutPostsSaysSo() {
        console = Console.open(chromium, centre.visitor("Aliyev"));

        assertThat(console.named("posts")).hasText("none yet");
        console.named("posts").click();
        assertThat(console.named("posts-dialog")).containsText("No post has been heard yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "russian"})
    void theStripCountsPostsAndEnterListsThem(String theme) {
        postsInEveryState();
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        boolean russian = theme.equals("russian");
        if (russian) {
            console.toRussian();
        }
        if (theme.equals("light")) {
            console.press("t");
        }

        assertThat(console.rows()).hasCount(1);
        assertThat(console.named("posts"))
                .hasText(
                        russian
                                ? "1 на связи · 1 опаздывает · 1 молчит · 1 ни разу"
                                : "1 up · 1 late · 1 silent · 1 never");
        console.named("posts").focus();
        console.press("Enter");

        assertThat(console.named("post")).hasCount(4);
        assertThat(console.named("post").first())
                .containsText(russian ? "Молчит с 06:00 UTC (2 ч 00" : "Silent since 06:00 UTC (2 h 00)");
        Locator korday = console.page().locator("[data-post=KZ-KORDAY]");
        assertThat(korday).containsText("Korday");
        assertThat(korday)
                .containsText(russian ? "3 сообщения ждут отправки" : "3 reports wait, the oldest for 10 min");
        assertThat(korday)
                .containsText(
                        russian
                                ? "отправлено, но не дошло: 2 сообщения, номера 2–3"
                                : "2 reports sent that never came: 2–3");
        assertThat(Axe.violations(console.page())).isEmpty();
        console.press("Escape");
        assertThat(console.named("posts-dialog")).isHidden();
        assertThat(console.named("posts")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "russian"})
    void thePostsFitOnATelephone(String language) {
        postsInEveryState();
        console = Console.open(chromium, centre.visitor("Aliyev"));
        if (language.equals("russian")) {
            console.toRussian();
        }
        console.page().setViewportSize(360, 740);

        console.named("more").click();
        assertThat(console.named("posts")).containsText("1");
        assertThat(console.page().evaluate(SCROLLS_SIDEWAYS)).isEqualTo(false);
        console.named("posts").click();

        assertThat(console.named("post")).hasCount(4);
        assertThat(console.page()
                        .evaluate("() => [...document.querySelectorAll('.post, #posts-list')]"
                                + ".some((part) => part.scrollWidth > part.clientWidth)"))
                .isEqualTo(false);
    }

    private void postsInEveryState() {
        centre.keys = Map.of(
                KORDAY,
                KeyState.HOLDS,
                "TJ-KULMA",
                KeyState.HOLDS,
                "TJ-SHOHON",
                KeyState.HOLDS,
                "UZ-POST",
                KeyState.HOLDS);
        centre.hear(
                claiming(1, 4, sign(KORDAY, NOW.minusSeconds(400))),
                waiting(3, NOW.minusSeconds(600), claiming(1, 4, sign(KORDAY, NOW.minusSeconds(30)))),
                sign("TJ-KULMA", NOW.minusSeconds(300)),
                sign("TJ-SHOHON", NOW.minusSeconds(7_200)));
        centre.arrive(arrivals(KORDAY, NOW.minusSeconds(500), 1, 4));
    }
}
