package org.tamga.alerting.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, driven from a test; nothing is downloaded. */
public final class Chromium implements AutoCloseable {
    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** How long a condition may take on a busy machine; a test waits no longer than it must. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /**
     * Starts it. Where there is none the calling test is skipped, and says so; with {@code TAMGA_REQUIRE_BROWSER=true}
     * it fails instead.
     */
    public static Chromium start() {
        Optional<Path> executable = find();
        if (executable.isEmpty() && Boolean.parseBoolean(System.getenv("TAMGA_REQUIRE_BROWSER"))) {
            throw new AssertionError("TAMGA_REQUIRE_BROWSER is true, and there is no Chromium: looked for " + places());
        }
        assumeTrue(executable.isPresent(), () -> "No Chromium, so no browser test: looked for " + places());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        return new Chromium(executable.orElseThrow());
    }

    /** A page of its own, with nothing remembered, where the system is dark. */
    public Page newPage() {
        return newPage(ColorScheme.DARK);
    }

    /** @param system which theme the system prefers */
    public Page newPage(ColorScheme system) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setColorScheme(system))
                .newPage();
    }

    private static Optional<Path> find() {
        return places().stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static List<String> places() {
        return Stream.concat(Stream.ofNullable(System.getenv("TAMGA_CHROMIUM")), USUAL.stream())
                .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
