package org.tamga.standalone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.console.Chromium;
import org.tamga.alerting.console.Console;
import org.tamga.standalone.RunningTamga;

/** From a file at the border post to the duty officer's screen. */
class ConsoleIT {
    /** Nobody else's test has it, so that the Tamga may be shared. */
    private static final String PLATE = "701KOM02";

    private static final String REPORTS = """
            {"type":"seizure","eventId":"c0450000-0000-4000-8000-000000000001","occurredAt":"2026-03-01T06:00:00Z",\
            "checkpoint":"KZ-KORDAY","direction":"inbound","items":[{"substance":"heroin","quantity":2.5,"unit":"kg"}],\
            "subjects":[{"kind":"vehicle","plate":"701 KOM 02","country":"KZ"}]}
            {"type":"seizure","eventId":"c0450000-0000-4000-8000-000000000002","occurredAt":"2026-03-09T21:30:00Z",\
            "checkpoint":"UZ-KELES","direction":"inbound","items":[{"substance":"opium","quantity":300,"unit":"g"}],\
            "subjects":[{"kind":"vehicle","plate":"701КОМ02","country":"KZ"}]}
            """;

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void importedFileLeadsToARowThatIsAcknowledgedByKeyboardAndSurvivesAReload() throws Exception {
        RunningTamga tamga = RunningTamga.shared();
        Console console = Console.makeFirstAccount(chromium, tamga.firstAccountLink(), "A. Sadykova");
        Path file = Files.writeString(folder.resolve("reports.ndjson"), REPORTS);

        RunningTamga.Output imported = tamga.tamga("import", file.toString());

        assertThat(imported.status()).as(imported.out() + imported.err()).isZero();
        Locator row = console.rows().filter(new Locator.FilterOptions().setHasText(PLATE + " (KZ)"));
        assertThat(row).isVisible(PATIENTLY);
        assertThat(row.getByTestId("severity")).hasText("High");

        console.press("f");
        console.type("701ком02");
        assertThat(console.rows()).hasCount(1);
        console.press("Escape", "j", "Enter");
        assertThat(console.named("evidence")).hasCount(2);
        assertThat(console.detail()).containsText("2.5 kg");
        console.press("a");
        assertThat(row.getByTestId("handling")).hasAttribute("data-handling", "ACKNOWLEDGED");

        console.reload();

        assertThat(row.getByTestId("handling")).hasAttribute("data-handling", "ACKNOWLEDGED");
        assertThat(console.named("history")).containsText("A. Sadykova");
        assertThat(console.complaints()).isEmpty();
    }
}
