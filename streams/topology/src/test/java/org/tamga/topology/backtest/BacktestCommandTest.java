package org.tamga.topology.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.detection.rules.Rules;
import org.tamga.topology.Examples;
import org.tamga.topology.backtest.spill.SpillSpace;
import org.tamga.vocabulary.CheckpointRegister;
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
        assertThat(Files.readAllLines(alerts).stream()
                        .map(Examples::summary)
                        .filter(Examples::isKnown)
                        .sorted())
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
        assertThat(out.toString()
                        .lines()
                        .map(Examples::summary)
                        .filter(Examples::isKnown)
                        .sorted())
                .containsExactlyElementsOf(Examples.alerts(1));
    }

    @Test
    void namesAFileThatIsNotThere() {
        int code = run("--events", directory.resolve("none.ndjson").toString());

        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).contains("there is no file").contains("none.ndjson");
    }

    @Test
    void cutsOffALineOfAMonstrousLength() throws IOException {
        Path events = directory.resolve("events.ndjson");
        Files.writeString(
                events,
                "{\"note\":\"" + "x".repeat(3_000_000) + "\"}\n"
                        + Files.readAllLines(example(1)).get(0) + "\n");

        int code = run("--events", events.toString());

        assertThat(code).isZero();
        assertThat(err.toString())
                .contains("events.ndjson:1")
                .contains("line-too-long")
                .contains("2 lines read, 1 rejected")
                .hasSizeLessThan(5_000);
    }

    @Test
    void saysThatAFileIsInAnotherEncoding() throws IOException {
        Path events = directory.resolve("events.ndjson");
        Files.write(
                events, "{\"place\":\"Душанбе\"}\n{\"place\":\"Худжанд\"}\n".getBytes(Charset.forName("windows-1251")));

        int code = run("--events", events.toString());

        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).contains("events.ndjson").contains("not UTF-8, first in line 1");
    }

    /** Sightings count for five years: of two that are older, the oldest is 412 days too late. */
    @Test
    void countsWhatIsTooLate() throws IOException {
        Path events = directory.resolve("events.ndjson");
        Files.write(
                events,
                List.of(
                        sighting(1, "2026-01-01T00:00:00Z"),
                        sighting(2, "2019-11-15T12:00:00Z"),
                        sighting(3, "2020-12-30T00:00:00Z"),
                        sighting(4, "2021-01-01T00:00:00Z")));

        int code = run("--events", events.toString());

        assertThat(code).isZero();
        assertThat(err.toString())
                .contains("2 events are accepted and too late")
                .contains("the oldest by 412 days");
    }

    @Test
    void memoryIsASetting() throws IOException {
        Path events = directory.resolve("events.ndjson");
        Files.write(
                events,
                List.of(
                        sighting(1, "2026-01-01T00:00:00Z"),
                        sighting(2, "2023-01-01T00:00:00Z"),
                        findInUzbekistan(3, "2022-12-25T00:00:00Z")));

        assertThat(run("--events", events.toString())).isZero();
        assertThat(out.toString().lines().map(Examples::pattern)).containsExactly("linked-vehicle");
        assertThat(err.toString()).doesNotContain("too late");

        out.getBuffer().setLength(0);
        assertThat(run("--events", events.toString(), "--sighting-years", "2")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("1 events are accepted and too late");
    }

    @ParameterizedTest
    @CsvSource({
        "--sighting-years, 0, 0 is not between 1 and 100 years",
        "--hit-years, 101, 101 is not between 1 and 100 years",
        "--hit-years, many, 'many' is not a whole number of years"
    })
    void namesAMemoryThatCannotBe(String option, String years, String why) throws IOException {
        assertThat(run("--events", example(1).toString(), option, years)).isEqualTo(2);
        assertThat(err.toString()).contains("option '" + option).contains(why);
    }

    @Test
    void writesReportsWithThePrecisionOfEachPattern() throws IOException {
        run("--events", example(1).toString());
        String vehicle = out.toString()
                .lines()
                .filter(line -> line.contains("linked-vehicle"))
                .findFirst()
                .orElseThrow();
        String id = vehicle.replaceAll(".*\"alertId\":\"([^\"]+)\".*", "$1");
        Path outcomes = Files.writeString(
                directory.resolve("outcomes.ndjson"), "{\"alertId\":\"" + id + "\",\"outcome\":\"confirmed\"}\n");
        Path json = directory.resolve("report.json");
        Path html = directory.resolve("report.html");

        int code = run(
                "--events", example(1).toString(),
                "--outcomes", outcomes.toString(),
                "--report", json.toString(),
                "--html", html.toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).containsPattern("linked-vehicle .* 1 +0 +100 %");
        assertThat(Files.readString(json)).contains("\"precision\" : 1.0");
        assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>").contains("100 %");
    }

    @Test
    void refusesOutcomesThatAreNone() throws IOException {
        Path outcomes = Files.writeString(directory.resolve("outcomes.ndjson"), "confirmed\n");

        int code = run("--events", example(1).toString(), "--outcomes", outcomes.toString());

        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).contains("--outcomes: ").contains("line 1: is no JSON object");
    }

    @Test
    void eventsComeFromFilesOrTopicsNotBoth() throws IOException {
        assertThat(run("--events", example(1).toString(), "--topics")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void saysThatThereIsNoWorkDirectoryOnceItIsNeeded() {
        SpillSpace space = new SpillSpace(directory.resolve("none"), 1 << 10, 1);

        assertThatThrownBy(() -> new Backtest(CheckpointRegister.bundled(), space, Progress.SILENT)
                        .run(
                                new GivenEvents(Examples.reports(1), Instant.MAX.minusSeconds(3_600)),
                                List.of(Rules.defaults())))
                .hasMessageContaining("there is no such directory");
    }

    @Test
    void learnsWhereThingsAppearNext() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            lines.add(passing(i, 1, "KG-AK-ZHOL", "2025-01-01T06:00:00Z"));
            lines.add(passing(i, 2, "UZ-YALLAMA", "2025-01-03T06:00:00Z"));
            lines.add(passing(i, 3, "KG-AK-ZHOL", "2025-03-01T06:00:00Z"));
            lines.add(passing(i, 4, i < 20 ? "KZ-ALMATY-AIRPORT" : "UZ-YALLAMA", "2025-03-03T06:00:00Z"));
        }
        Path events = Files.write(directory.resolve("events.ndjson"), lines);
        Path forecast = directory.resolve("forecast.json");

        int code = run("--events", events.toString(), "--forecast", forecast.toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).contains("of 30 appearances of things, 20 at a crossing named, 20 in the time");
        JsonNode file = new ObjectMapper().readTree(forecast.toFile());
        assertThat(file.path("score").toString()).isEqualTo("{\"appearances\":30,\"place\":20,\"right\":20}");
        JsonNode departure = file.path("departures").get(0);
        assertThat(departure.path("checkpoint").asText()).isEqualTo("KG-AK-ZHOL");
        assertThat(departure.path("direction").asText()).isEqualTo("inbound");
        assertThat(departure.path("appearances").asInt()).isEqualTo(60);
        assertThat(departure.path("next").get(0).path("count").asInt()).isEqualTo(50);
        assertThat(Files.readString(forecast)).doesNotContain("XYZ");
    }

    private static String passing(int thing, int number, String checkpoint, String time) {
        return "{\"type\":\"identification\",\"eventId\":\"00000000-0000-4000-8000-0000000" + thing + "00" + number
                + "\",\"checkpoint\":\"" + checkpoint + "\",\"occurredAt\":\"" + time
                + "\",\"direction\":\"inbound\",\"method\":\"ANPR\",\"result\":\"SIGHTING\",\"subjects\":"
                + "[{\"kind\":\"vehicle\",\"plate\":\"XYZ" + thing + "\",\"country\":\"KZ\"}]}";
    }

    private static String sighting(int number, String time) {
        return "{\"type\":\"identification\",\"eventId\":\"00000000-0000-4000-8000-00000000000" + number
                + "\",\"checkpoint\":\"KZ-KORDAY\",\"occurredAt\":\"" + time
                + "\",\"method\":\"ANPR\",\"result\":\"SIGHTING\",\"subjects\":[{\"kind\":\"vehicle\",\"plate\":\"123ABC\","
                + "\"country\":\"KZ\"}]}";
    }

    private static String findInUzbekistan(int number, String time) {
        return sighting(number, time).replace("KZ-KORDAY", "UZ-KELES").replace("\"SIGHTING\"", "\"POSITIVE\"");
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
