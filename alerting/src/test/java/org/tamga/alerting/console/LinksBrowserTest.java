package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.named;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.rest.CentreOnDisk;

/** What hangs together with an alert, as a list and as a graph. */
class LinksBrowserTest {
    @TempDir
    private Path folder;

    @Test
    void relatedAlertsSayWhatTheyShareAndAreDrawn() {
        try (Chromium chromium = Chromium.start();
                CentreOnDisk centre = new CentreOnDisk(folder)) {
            centre.take(opened("a"), revised(named("phone", "+998901234567", opened("b")), seizure("a/2", "UZ", 11)));
            Console console = Console.open(chromium, centre.visitor("A. Sadykova"));

            console.page().navigate(centre.url() + "/#alert/" + id("a"));

            assertThat(console.named("links")).containsText("+998901234567");
            assertThat(console.named("links")).containsText("shares report 2");
            // the alert, its vehicle, two reports and the other alert
            assertThat(console.named("graph")).hasAttribute("data-nodes", "5");
            assertThat(console.named("graph").locator("canvas").first()).isVisible();
            assertThat(Axe.violations(console.page())).isEmpty();
            console.named("links").locator("button").focus();
            console.press("Enter");
            assertThat(console.page()).hasURL(Pattern.compile(".*#alert/" + id("b")));
            assertThat(console.named("links")).containsText("shares report 3");

            console.page().setViewportSize(360, 740);
            assertThat(console.named("graph")).isHidden();
            assertThat(console.complaints()).isEqualTo(List.of());
        }
    }
}
