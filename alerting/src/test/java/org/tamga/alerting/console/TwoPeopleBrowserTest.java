package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.marked;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.delivery.Keys;
import org.tamga.alerting.delivery.ScriptedReceiver;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.signing.SigningKey;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.release.Recipients;
import org.tamga.alerting.rest.CentreOnDisk;
import org.tamga.alerting.rest.SendingCentre;

/** One officer proposes, another approves and sees it arrive; an originator's liaison releases more. By keyboard. */
class TwoPeopleBrowserTest extends InChromiumTest {
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('html, .detail, .page, .request, .request tbody tr, dialog[open]')]
              .filter((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
              .map((part) => part.outerHTML.slice(0, 80))""";

    @TempDir
    private Path folder;

    private ScriptedReceiver receiver;
    private SendingCentre sending;
    private Console first;
    private Console second;

    @AfterEach
    void stop() throws Exception {
        for (Console console : new Console[] {first, second}) {
            if (console != null) {
                assertThat(console.complaints()).isEmpty();
                console.page().context().close();
            }
        }
        sending.close();
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "russian"})
    void whatOneProposesAnotherSends(String language) throws Exception {
        boolean russian = language.equals("russian");
        begin(marked("KZ", "TLP:RED", "H3", opened("a")));
        first = open("Aliyev", russian);
        first.press("j", "Enter");
        assertThat(first.named("marking")).hasText("TLP:RED · H3");
        assertThat(recipient("RU")).containsText(russian ? "если передадут двое" : "once two people release it");
        first.press("s");
        Locator box = first.page()
                .locator("[data-testid=send-choice][data-country=RU]")
                .getByRole(AriaRole.CHECKBOX);
        box.focus();
        first.press("Space");
        assertThat(first.named("send-two")).isVisible();
        assertThat(first.named("send-save"))
                .hasText(russian ? "Предложить второму сотруднику" : "Propose to a second person");
        assertThat(Axe.violations(first.page())).isEmpty();
        Shots.take(first.page(), "send-two-" + language);
        first.press("Enter");

        assertThat(first.named("request")).containsText(russian ? "второго сотрудника" : "a second person");
        assertThat(first.named("approve")).hasCount(0);
        assertThat(first.rows().first().getByTestId("second-person")).isVisible();
        assertThat(receiver.requests()).isEmpty();

        second = open("Berdiev", russian);
        assertThat(second.named("releases-count")).hasText("1");
        second.press("r");
        assertThat(second.named("request")).hasCount(1);
        assertThat(Axe.violations(second.page())).isEmpty();
        Shots.take(second.page(), "releases-wide-" + language);
        second.named("approve").focus();
        second.press("Enter");

        assertThat(second.named("nothing-waits")).isVisible();
        assertThat(first.page().locator("[data-testid=delivery][data-country=RU][data-state=ACCEPTED]"))
                .hasCount(1);
        assertThat(first.named("request")).hasAttribute("data-state", "GRANTED");
        assertThat(receiver.requests()).hasSize(1);
        assertThat(first.named("history")).containsText("Berdiev");
        first.named("request").scrollIntoViewIfNeeded();
        Shots.take(first.page(), "detail-" + language);
    }

    @Test
    void declinedWithAReasonNothingGoesOut() throws Exception {
        begin(marked("KZ", "TLP:RED", null, opened("a")));
        propose();
        second = open("Berdiev", false);
        second.press("r");

        second.named("decline").click();
        second.named("why-note").fill("the source is not safe yet");
        second.named("why-save").click();

        assertThat(second.named("nothing-waits")).isVisible();
        assertThat(first.named("request")).containsText("the source is not safe yet");
        assertThat(first.named("request")).hasAttribute("data-state", "REFUSED");
        assertThat(receiver.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "russian"})
    void originatorIsAskedAndReleasesMore(String language) throws Exception {
        boolean russian = language.equals("russian");
        begin(releasing("NOBODY", opened("a")));
        first = open("Aliyev", russian);
        first.press("j", "Enter");
        assertThat(recipient("UZ")).hasAttribute("data-receives", "AS_HIT");
        first.page().locator("#wider-UZ").click();
        assertThat(Axe.violations(first.page())).isEmpty();
        Shots.take(first.page(), "ask-wider-" + language);
        first.named("wider-note").fill("they search for the car");
        first.named("wider-save").click();
        assertThat(first.named("request")).hasAttribute("data-state", "WAITING");

        CentreOnDisk.Visitor liaison = sending.centre.visitor("Liaison of KZ", "KZ", Role.LIAISON);
        second = Console.open(chromium, liaison);
        second.press("r");
        assertThat(second.named("request")).containsText("they search for the car");
        assertThat(second.named("request").getByTestId("evidence")).hasCount(1);
        assertThat(Axe.violations(second.page())).isEmpty();
        Shots.take(second.page(), "liaison-" + language);
        second.named("grant").focus();
        second.press("Enter");

        assertThat(second.named("nothing-waits")).isVisible();
        assertThat(first.named("request")).hasAttribute("data-state", "GRANTED");
        assertThat(recipient("UZ")).hasAttribute("data-receives", "IN_FULL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "russian"})
    void itFitsOnATelephone(String language) throws Exception {
        begin(marked("KZ", "TLP:AMBER+STRICT", "H2", opened("a")));
        propose();
        second = open("Berdiev", language.equals("russian"));
        second.page().setViewportSize(360, 740);
        second.press("r");
        assertThat(second.named("request")).hasCount(1);
        second.page().locator(".request summary").click();
        assertThat(second.named("request").getByTestId("evidence")).hasCount(2);

        assertThat(second.page().evaluate(TOO_WIDE)).isEqualTo(List.of());
        Shots.take(second.page(), "releases-narrow-" + language);
    }

    private void begin(Finding finding) throws Exception {
        receiver = new ScriptedReceiver(ScriptedReceiver.OK);
        Directory directory = Directory.of(Recipients.DEFAULT);
        for (String country : List.of("RU", "UZ")) {
            directory = directory.withLocalWebhook(country, receiver.url(), SigningKey.of(Keys.SECRET));
        }
        sending = new SendingCentre(folder, directory);
        sending.centre.take(finding);
    }

    private void propose() {
        first = open("Aliyev", false);
        first.press("j", "Enter");
        assertThat(recipient("RU")).isVisible();
        first.press("s");
        first.page()
                .locator("[data-testid=send-choice][data-country=RU]")
                .getByRole(AriaRole.CHECKBOX)
                .check();
        first.named("send-save").click();
        assertThat(first.named("request")).hasAttribute("data-state", "WAITING");
    }

    private Console open(String name, boolean russian) {
        Console console = Console.open(chromium, sending.centre.visitor(name, null, Role.DUTY_OFFICER));
        if (russian) {
            console.named("language").click();
            assertThat(console.page().locator("html")).hasAttribute("lang", "ru");
            console.press("t");
        }
        assertThat(console.rows()).hasCount(1);
        return console;
    }

    private Locator recipient(String country) {
        return first.page().locator("[data-testid=recipient][data-country=" + country + "]");
    }
}
