package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.withdrawn;

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
import org.tamga.alerting.release.Recipients;
import org.tamga.alerting.rest.SendingCentre;

/** The duty officer sends an alert to a member state and sees it arrive, by keyboard alone. */
class DeliveryBrowserTest extends InChromiumTest {
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('html, .detail, .recipients, .recipients tbody tr, #send-dialog, #send-recipients')]
              .filter((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
              .map((part) => part.outerHTML.slice(0, 80))""";

    @TempDir
    private Path folder;

    private ScriptedReceiver receiver;
    private SendingCentre sending;
    private Console console;

    @AfterEach
    void stop() throws Exception {
        if (console != null) {
            assertThat(console.complaints()).isEmpty();
            console.page().context().close();
        }
        sending.close();
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "russian"})
    void alertIsSentAndSeenDeliveredWithoutAReload(String theme) throws Exception {
        boolean russian = theme.equals("russian");
        open(theme, ScriptedReceiver.OK);
        console.press("s");

        Locator dialog = console.named("send-dialog");
        assertThat(choice("UZ").getByRole(AriaRole.CHECKBOX)).isEnabled();
        assertThat(choice("RU").getByRole(AriaRole.CHECKBOX)).isDisabled();
        choice("UZ").locator("summary").click();
        assertThat(choice("UZ")).containsText(russian ? "скрыто: 1 сообщение" : "1 report withheld");
        assertThat(Axe.violations(console.page())).isEmpty();
        choice("UZ").getByRole(AriaRole.CHECKBOX).focus();
        console.press("Space", "Enter");

        assertThat(dialog).isHidden();
        assertThat(delivery("UZ", "ACCEPTED")).hasCount(1);
        assertThat(delivery("UZ", "ACCEPTED")).containsText(russian ? "Доставлено" : "Delivered");
        assertThat(receiver.requests()).hasSize(1);
        assertThat(console.named("history")).containsText(russian ? "Отправлена" : "Sent to");
        assertThat(Axe.violations(console.page())).isEmpty();
    }

    @Test
    void failureSaysWhyAndIsSentAgainByHand() throws Exception {
        open("dark", ScriptedReceiver.answer("410 Gone"));
        send("UZ");

        assertThat(delivery("UZ", "FAILED")).containsText("they want no more at this address (HTTP 410)");
        receiver.then(ScriptedReceiver.OK);
        delivery("UZ", "FAILED").getByRole(AriaRole.BUTTON).click();

        assertThat(delivery("UZ", "ACCEPTED")).hasCount(1);
    }

    @Test
    void withdrawnWhileTheDetailIsOpenItIsToldToWhoeverHasIt() throws Exception {
        Finding alert = open("dark", ScriptedReceiver.OK);
        send("UZ");
        assertThat(delivery("UZ", "ACCEPTED")).hasCount(1);

        sending.centre.take(withdrawn(alert));
        sending.centre.deliveries.run();

        assertThat(delivery("UZ", "ACCEPTED")).hasCount(2);
        assertThat(console.named("deliveries")).containsText("that it was withdrawn");
        assertThat(console.named("send-alert")).hasCount(0);
    }

    @Test
    void whatHasChangedSinceItWasSeenIsNotSent() throws Exception {
        Finding alert = open("dark", ScriptedReceiver.OK);
        console.press("s");
        assertThat(choice("UZ")).isVisible();

        sending.centre.take(releasing("TJ", revised(alert)));
        choice("UZ").getByRole(AriaRole.CHECKBOX).check();
        console.named("send-save").click();

        assertThat(console.named("conflict")).containsText("Nothing of yours was saved");
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void nobodyChosenIsSaid() throws Exception {
        open("dark", ScriptedReceiver.OK);
        console.press("s");
        console.named("send-save").click();

        assertThat(console.named("send-dialog")).isVisible();
        console.press("Escape");
        assertThat(console.named("deliveries")).containsText("Nothing has been sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "russian"})
    void itFitsOnATelephone(String language) throws Exception {
        open(language, ScriptedReceiver.answer("500 Broken"));
        console.page().setViewportSize(360, 740);
        console.press("s");
        assertThat(choice("UZ")).isVisible();
        assertThat(console.page().evaluate(TOO_WIDE)).isEqualTo(List.of());
        choice("UZ").getByRole(AriaRole.CHECKBOX).check();
        console.named("send-save").click();

        assertThat(delivery("UZ", "QUEUED")).containsText("HTTP 500");
        assertThat(console.page().evaluate(TOO_WIDE)).isEqualTo(List.of());
    }

    private Finding open(String theme, String answer) throws Exception {
        receiver = new ScriptedReceiver(answer);
        Directory directory = Directory.of(Recipients.DEFAULT);
        for (String country : List.of("UZ", "RU", "TJ")) {
            directory = directory.withLocalWebhook(country, receiver.url(), SigningKey.of(Keys.SECRET));
        }
        sending = new SendingCentre(folder, directory);
        Finding finding = releasing("TJ", opened("a"));
        sending.centre.take(finding);
        console = Console.open(chromium, sending.centre.visitor("Aliyev"));
        if (theme.equals("russian")) {
            console.toRussian();
        }
        if (theme.equals("light")) {
            console.press("t");
        }
        assertThat(console.rows()).hasCount(1);
        console.press("j", "Enter");
        assertThat(console.named("deliveries")).isVisible();
        return finding;
    }

    private void send(String country) {
        console.press("s");
        choice(country).getByRole(AriaRole.CHECKBOX).check();
        console.named("send-save").click();
    }

    private Locator choice(String country) {
        return console.page().locator("[data-testid=send-choice][data-country=" + country + "]");
    }

    private Locator delivery(String country, String state) {
        return console.page().locator("[data-testid=delivery][data-country=" + country + "][data-state=" + state + "]");
    }
}
