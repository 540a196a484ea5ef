package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tamga.alerting.Findings.opened;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.people.Account;
import org.tamga.alerting.people.Provider;
import org.tamga.alerting.people.ProviderSettings;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.rest.CentreOnDisk;

/** Signing in with an outside provider, with a real one and a real browser. */
class KeycloakTest {
    private static Keycloak keycloak;
    private static Chromium chromium;

    @TempDir
    private Path folder;

    private CentreOnDisk centre;
    private Console console;

    @BeforeAll
    static void startProvider() throws Exception {
        Optional<Keycloak> found = Keycloak.find();
        if (found.isEmpty()) {
            System.out.println("SKIPPED: there is no Keycloak (-Dtamga.keycloak=FOLDER); signing in with an outside"
                    + " provider is not tested with a real one");
        }
        assumeTrue(found.isPresent(), "there is no Keycloak");
        keycloak = found.get();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopProvider() {
        if (chromium != null) {
            chromium.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(
                folder,
                false,
                Optional.of(new Provider(new ProviderSettings(
                        keycloak.issuer(), "tamga-centre", "of-the-test-alone", "centre.roles", "the ministry"))));
        centre.take(opened("a"));
    }

    @AfterEach
    void stop() {
        if (console != null) {
            assertThat(console.complaints()).isEmpty();
            console.page().context().close();
        }
        centre.close();
    }

    @Test
    void whoHasARoleThereComesInWithIt() {
        signIn("sadykova");

        assertThat(console.page().locator("#officer")).containsText("Aigul Sadykova");
        assertThat(console.rows()).hasCount(1);
        console.press("j", "a");
        assertThat(console.named("handling")).hasText("Aigul Sadykova");
        Account account = centre.people.accounts().all().get(0);
        assertThat(account.roles()).containsExactly(Role.DUTY_OFFICER);
        assertThat(account.vouchedBy()).isEqualTo(keycloak.issuer().toString());
        assertThat(console.page().url()).doesNotContain("code=").doesNotContain("state=");
    }

    @Test
    void liaisonIsOneWhateverElseIsSaid() {
        signIn("omarov");

        assertThat(console.page().locator("#officer")).containsText("Bakhyt Omarov");
        assertThat(console.rows()).hasCount(1);
        Account account = centre.people.accounts().all().get(0);
        assertThat(account.roles()).isEqualTo(Set.of(Role.LIAISON));
        assertThat(account.country()).isEqualTo("KZ");
    }

    @Test
    void whoHasNoRoleHereIsToldSo() {
        signIn("clerk");

        assertThat(console.named("trouble")).hasText("The provider names no role for you here. Ask whoever runs it.");
        assertThat(centre.people.accounts().all()).isEmpty();
    }

    @Test
    void answerThatNobodyAskedForLetsNobodyIn() {
        console = Console.openSignedOut(
                chromium, URI.create(centre.url() + "/sign-in/provider/callback?code=stolen&state=guessed"));

        assertThat(console.named("trouble")).containsText("began in another browser");
    }

    private void signIn(String name) {
        console = Console.openSignedOut(chromium, URI.create(centre.url() + "/sign-in"));
        assertThat(console.named("provider")).hasText("Sign in with the ministry");
        console.named("provider").click();
        console.page().locator("#username").fill(name);
        console.page().locator("#password").fill("seven geese");
        console.page().locator("#kc-login").click();
    }
}
