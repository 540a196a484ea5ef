package org.tamga.topology.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.topology.Examples;
import picocli.CommandLine;

class BacktestCommandTest {
    @TempDir
    Path directory;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void givesTheAlertsOfAHistory(int history) throws IOException {
        Path alerts = directory.resolve("alerts.ndjson");

        int code = run(
                "--events",
                example(history).toString(),
                "--output",
                alerts.toString(),
                "--now",
                "2028-01-01T00:00:00Z");

        assertThat(code).as(err.toString()).isZero();
        assertThat(Files.readAllLines(alerts)).isSorted();
        assertThat(Files.readAllLines(alerts).stream().map(Examples::summary).sorted())
                .containsExactlyElementsOf(Examples.alerts(history));
    }

    @Test
    void evaluatesOnlyThePatternsAsked() throws IOException {
        int code = run("--events", example(1).toString(), "--patterns", "linked-vin,linked-phone");

        assertThat(code).isZero();
        assertThat(out.toString().lines().map(Examples::pattern).distinct())
                .containsExactlyInAnyOrder("linked-vin", "linked-phone");
    }

    @Test
    void namesAPatternThatDoesNotExist() throws IOException {
        int code = run("--events", example(1).toString(), "--patterns", "linked-horse");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("linked-horse").contains("linked-vehicle");
    }

    @Test
    void goesOnAfterABadLineAndSaysWhichOne() throws IOException {
        Path events = directory.resolve("events.ndjson");
        Files.write(
                events,
                List.of("{\"type\": \"seizure\"", Files.readAllLines(example(1)).get(0)));

        int code = run("--events", events.toString());

        assertThat(code).isZero();
        assertThat(err.toString())
                .contains("events.ndjson:1")
                .contains("not-json")
                .contains("2 lines read, 1 rejected");
    }

    @Test
    void anEventFromTheFutureDoesNotExpireTheHistory() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(example(1)));
        lines.add(
                "{\"type\":\"seizure\",\"eventId\":\"00000000-0000-4000-8000-000000000001\",\"checkpoint\":\"KZ-KORDAY\","
                        + "\"occurredAt\":\"2099-01-01T00:00:00Z\",\"items\":[{\"substance\":\"heroin\"}]}");
        Path events = Files.write(directory.resolve("events.ndjson"), lines);

        int code = run("--events", events.toString());

        assertThat(code).isZero();
        assertThat(err.toString()).contains("future-date");
        assertThat(out.toString().lines().map(Examples::summary).sorted())
                .containsExactlyElementsOf(Examples.alerts(1));
    }

    @Test
    void namesAFileThatIsNotThere() {
        int code = run("--events", directory.resolve("none.ndjson").toString());

        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).contains("there is no file").contains("none.ndjson");
    }

    private int run(String... args) {
        return new CommandLine(new BacktestCommand())
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(out, true))
                .execute(args);
    }

    private Path example(int history) throws IOException {
        Path copy = directory.resolve("history-" + history + ".ndjson");
        try (InputStream file =
                BacktestCommandTest.class.getResourceAsStream("/examples/history-" + history + ".ndjson")) {
            Files.write(copy, Objects.requireNonNull(file).readAllBytes());
        }
        return copy;
    }
}
