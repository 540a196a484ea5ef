package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;
import static org.tamga.alerting.Findings.revised;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.alert.Finding;

/** The duty officer sees who would receive what of an alert, before sending. */
class ReleaseBrowserTest extends DeskTest {
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('html, .detail, .recipients, .recipients tbody tr, #released-dialog, .released')]
              .filter((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
              .map((part) => part.outerHTML.slice(0, 80))""";

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "russian"})
    void everyRecipientIsListedAndItsViewIsOneKeyAway(String theme) {
        boolean russian = theme.equals("russian");
        open(theme, releasing("TJ", opened("a")));

        assertThat(console.named("recipient")).hasCount(10);
        assertThat(recipient("TJ")).containsText(russian ? "полностью" : "in full");
        assertThat(recipient("UZ")).containsText(russian ? "только своё" : "as a hit");
        assertThat(recipient("UZ"))
                .containsText(russian ? "Сообщений всего: 2" : "It made one of the 2 reports; one report is not");
        assertThat(look("RU")).hasCount(0);
        assertThat(Axe.violations(console.page())).isEmpty();

        Locator look = look("UZ");
        look.focus();
        console.press("Enter");

        Locator dialog = console.named("released-dialog");
        assertThat(dialog).containsText(russian ? "Что увидит Узбекистан" : "As Uzbekistan sees it");
        assertThat(dialog.getByTestId("evidence")).hasCount(1);
        assertThat(dialog).containsText(russian ? "скрыто: 1 сообщение" : "1 report withheld");
        assertThat(dialog).not().containsText("Post of KZ");
        assertThat(Axe.violations(console.page())).isEmpty();

        console.press("Escape");
        assertThat(dialog).isHidden();
        assertThat(look).isFocused();
        assertThat(console.detail()).isVisible();
    }

    @Test
    void inFullIsShownWhole() {
        open("dark", releasing("TJ", opened("a")));

        look("TJ").click();

        Locator dialog = console.named("released-dialog");
        assertThat(dialog.getByTestId("evidence")).hasCount(2);
        assertThat(dialog.getByTestId("released-extent")).hasText("in full");
        assertThat(dialog).containsText("Vehicle seen with drugs in KZ and UZ");
    }

    @Test
    void widerReleaseIsShownWhenTheAlertIsRevised() {
        Finding first = releasing("TJ", opened("a"));
        open("dark", first);
        assertThat(recipient("KG")).containsText("nothing");

        centre.take(releasing("MEMBERS", revised(first)));

        assertThat(recipient("KG")).containsText("in full");
    }

    @Test
    void keptToAnOperationGoesToNobodyAndSaysWhy() {
        open("dark", keptTo("north-star", opened("a")));

        assertThat(console.page().locator("[data-receives=NOT_AT_ALL]")).hasCount(10);
        assertThat(recipient("KZ")).containsText("owners of an operation");
    }

    @Test
    void failureIsSaidAndTriedAgain() {
        centre.take(opened("a"));
        console = Console.open(chromium, centre.visitor("Aliyev"));
        console.page().route("**/recipients*", route -> route.abort());
        console.press("j", "Enter");
        assertThat(console.named("release")).containsText("The centre does not say who may receive it.");

        console.page().unroute("**/recipients*");
        console.named("release").getByRole(AriaRole.BUTTON).click();

        assertThat(console.named("recipient")).hasCount(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "russian"})
    void itFitsOnATelephone(String language) {
        open(language, releasing("TJ", opened("a")));
        console.page().setViewportSize(360, 740);

        assertThat(console.named("recipient")).hasCount(10);
        assertThat(console.page().evaluate(TOO_WIDE)).isEqualTo(List.of());
        look("UZ").click();

        assertThat(console.named("released-dialog")).isVisible();
        assertThat(console.page().evaluate(TOO_WIDE)).isEqualTo(List.of());
    }

    private void open(String theme, Finding finding) {
        centre.take(finding);
        console = Console.open(chromium, centre.visitor("Aliyev"));
        if (theme.equals("russian")) {
            console.toRussian();
        }
        if (theme.equals("light")) {
            console.press("t");
        }
        assertThat(console.rows()).hasCount(1);
        console.press("j", "Enter");
    }

    private Locator look(String country) {
        return console.page().locator("#release-" + country);
    }

    private Locator recipient(String country) {
        return console.page().locator("[data-testid=recipient][data-country=" + country + "]");
    }
}
