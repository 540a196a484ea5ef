package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.releasing;
import static org.tamga.alerting.rest.CentreOnDisk.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.alerting.people.Origin;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.rest.CentreOnDisk;

/** Signing in with a browser, and what comes after. */
class SignInBrowserTest extends DeskTest {
    private static final String TOO_WIDE = "() => [...document.querySelectorAll('body *')]"
            + ".filter(e => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 1)"
            + ".filter(e => !e.closest('.sr-only, svg')).map(e => e.className)";

    @Test
    void whoHasNotSignedInDoesSoAndComesToWhereTheyWereGoing() {
        centre.take(opened("a"));
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev", null, Role.DUTY_OFFICER);

        console = Console.openSignedOut(chromium, URI.create(centre.url() + "/#alert/" + id("a")));
        signIn(visitor, "not the right password");
        assertThat(console.named("trouble")).hasText("The name or the password is not right.");
        signIn(visitor, PASSWORD);

        assertThat(console.detail()).isVisible();
        assertThat(console.page().locator("#officer")).containsText("Aliyev");
        console.page().locator("#officer").click();
        assertThat(console.named("officer-menu")).containsText("Duty officer");
        assertThat(console.named("menu-people")).hasCount(0);
        console.named("sign-out").click();
        assertThat(console.named("submit")).isVisible();
    }

    @Test
    void firstAccountIsMadeByItsLinkWhichLeavesTheAddress() {
        String token = centre.people.links().first().orElseThrow();

        console =
                Console.makeFirstAccount(chromium, URI.create(centre.url() + "/sign-in#link=" + token), "A. Садыкова");

        assertThat(console.page().locator("#officer")).containsText("A. Садыкова");
        console.page().goBack();
        assertThat(console.page().url()).doesNotContain(token);
    }

    @Test
    void easyPasswordIsNotTakenAndSaysWhy() {
        String token = centre.people.links().first().orElseThrow();
        console = Console.openSignedOut(chromium, URI.create(centre.url() + "/sign-in#link=" + token));
        console.named("name").fill("aigul");
        console.named("displayName").fill("Aigul");
        console.named("password").fill("passwordpassword");

        console.named("submit").click();

        assertThat(console.named("trouble")).containsText("easily guessed");
        assertThat(console.named("displayName")).hasValue("Aigul");
    }

    @Test
    void sessionThatEndsIsSaidAndNothingTypedIsLost() {
        centre.take(opened("a"));
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");
        console = Console.open(chromium, visitor);
        console.press("j", "c");
        console.page().locator("#close-note").fill("flour, told the post");
        console.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("False alert"))
                .check();

        centre.people
                .sessions()
                .endAll(visitor.signedIn().person(), visitor.signedIn().person().id(), Origin.HERE);

        assertThat(console.named("again")).containsText("Your session has ended");
        assertThat(Axe.violations(console.page())).isEmpty();
        console.named("again-name").fill(visitor.name());
        console.named("again-password").fill(PASSWORD);
        console.named("again-submit").click();
        assertThat(console.named("again")).hasCount(0);
        assertThat(console.page().locator("#close-note")).hasValue("flour, told the post");
        console.named("close-save").click();
        assertThat(console.handling(id("a"))).hasText("False alert");
        assertThat(console.named("connection")).hasAttribute("data-state", "live");
    }

    @Test
    void supervisorAddsAPersonWhoSignsInByTheLink() {
        console = Console.open(chromium, centre.visitor("Chief"));
        console.page().locator("#officer").click();
        console.named("menu-people").click();
        console.named("add-people-title").click();
        console.named("name").fill("liaison-kz");
        console.named("displayName").fill("B. Omarov");
        console.named("role").selectOption("LIAISON");
        console.named("country").fill("KZ");
        console.named("save").click();

        String link = console.named("secret").locator("code").textContent();
        Console other = Console.openSignedOut(chromium, URI.create(link));
        other.named("password").fill(PASSWORD);
        other.named("submit").click();

        assertThat(other.page().locator("#officer")).containsText("B. Omarov");
        assertThat(console.named("person").filter(new Locator.FilterOptions().setHasText("B. Omarov")))
                .containsText("Liaison, KZ");
        other.page().context().close();
    }

    @Test
    void liaisonSeesAHitAndNothingToActWith() {
        centre.take(releasing("TJ", opened("a")), releasing("UZ", opened("b")));
        console = Console.open(chromium, centre.visitor("Omarov", "KZ", Role.LIAISON));
        assertThat(console.rows()).hasCount(2);

        console.press("j", "Enter");

        assertThat(console.named("extent")).hasText("as a hit");
        assertThat(console.named("evidence")).hasCount(1);
        assertThat(console.named("acknowledge")).hasCount(0);
        assertThat(console.named("release")).hasCount(0);
        console.press("a");
        assertThat(console.page().locator("#notice")).containsText("does not have the right");
    }

    @Test
    void ownPasswordIsChanged() {
        CentreOnDisk.Visitor visitor = centre.visitor("Aliyev");
        console = Console.open(chromium, visitor);
        console.page().navigate(centre.url() + "/account");
        assertThat(console.named("session")).hasCount(1);

        console.named("old").fill(PASSWORD);
        console.named("new").fill("a kettle under the walnut tree");
        console.named("save").click();

        assertThat(console.page().locator("#notice")).hasText("Saved.");
        assertThat(centre.people.entrance().signIn(visitor.name(), "a kettle under the walnut tree", Origin.HERE))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in, dark, english",
        "/sign-in, light, russian",
        "/account, light, english",
        "/account, dark, russian",
        "/people, dark, english",
        "/people, light, russian"
    })
    void pagesAreAccessibleAndFitOnATelephone(String path, String theme, String language) {
        CentreOnDisk.Visitor chief = centre.visitor("Chief");
        centre.visitor("Б. Омарова с очень длинным именем", "KZ", Role.LIAISON);
        centre.token("a program of the ministry");
        console = path.equals("/sign-in")
                ? Console.openSignedOut(chromium, URI.create(centre.url() + path))
                : Console.open(chromium, chief);
        console.page().navigate(centre.url() + path);
        if (language.equals("russian")) {
            console.named("language").click();
            assertThat(console.page().locator("html")).hasAttribute("lang", "ru");
        }
        if (theme.equals("light")) {
            console.page().locator("#theme").click();
        }
        assertThat(console.page().locator("h1")).isVisible();
        Shots.take(console.page(), path.substring(1) + "-wide-" + theme + "-" + language);

        assertThat(Axe.violations(console.page())).isEmpty();
        console.page().setViewportSize(360, 740);
        Shots.take(console.page(), path.substring(1) + "-narrow-" + theme + "-" + language);
        assertThat(console.page().evaluate(TOO_WIDE)).isEqualTo(List.of());
    }

    private void signIn(CentreOnDisk.Visitor visitor, String password) {
        console.named("name").fill(visitor.name());
        console.named("password").fill(password);
        console.named("submit").click();
    }
}
