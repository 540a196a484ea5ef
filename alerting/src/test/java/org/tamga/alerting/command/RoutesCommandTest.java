package org.tamga.alerting.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Where an alert would go is said before it does. */
class RoutesCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void treeIsPrintedForPeople() {
        assertThat(run("show")).isZero();

        assertThat(out.toString())
                .contains("high: severity HIGH")
                .contains("→ role:duty-officer, screens; each by itself, at once")
                .contains("after 2 min → role:duty-officer, screens");
    }

    @Test
    void builtInFileIsPrintedAndCanBeUsed() throws IOException {
        assertThat(run("show", "--yaml")).isZero();
        Path file = Files.writeString(folder.resolve("routes.yaml"), out.toString());

        assertThat(run("show", "--file", file.toString())).isZero();
    }

    @Test
    void wayOfAnAlertSaysWhichRoutesFitAndWhichNot() {
        assertThat(run(
                        "test",
                        "--pattern",
                        "surge",
                        "--severity",
                        "LOW",
                        "--country",
                        "KZ",
                        "--at",
                        "2026-03-20T22:30:00Z"))
                .isZero();

        assertThat(out.toString().lines())
                .contains(
                        "✗ late reports: late is false, not true",
                        "✗ high: severity is LOW, not HIGH",
                        "✓ all others",
                        "Goes by 'all others' → screens; together by pattern, after 2 min");
    }

    @Test
    void fileWithAHoleIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("routes.yaml"), "routes: [{name: a, match: {severity: HIGH}, to: screens}]");

        assertThat(run("test", "--file", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("an alert would go nowhere, for example")
                .contains("severity LOW");
    }

    private int run(String... arguments) {
        return new CommandLine(new RoutesCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }
}
