package org.tamga.topology.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BacktestRulesTest {
    private static final String SHORTER =
            "{\"rules\":[{\"pattern\":\"linked-vehicle\",\"parameters\":{\"window\":\"10d\"}}]}";

    @TempDir
    Path directory;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    /** What one set leaves open alone is what it leaves open beside another. */
    @Test
    void setsTwoRuleSetsBesideEachOther() throws IOException {
        Path file = Files.writeString(directory.resolve("shorter.json"), SHORTER);
        Path report = directory.resolve("report.json");
        Path present = directory.resolve("present.ndjson");
        Path other = directory.resolve("other.ndjson");

        assertThat(run("--against", file.toString(), "--report", report.toString(), "--output", present.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("--rules", file.toString(), "--output", other.toString()))
                .isZero();

        JsonNode total = new ObjectMapper().readTree(report.toFile()).get("total");
        assertThat(total.get("present").asInt())
                .isEqualTo(Files.readAllLines(present).size());
        assertThat(total.get("other").asInt())
                .isEqualTo(Files.readAllLines(other).size());
        assertThat(total.get("onlyPresent").asInt() + total.get("onlyOther").asInt())
                .isPositive();
        assertThat(err.toString()).contains("only present").contains("linked-vehicle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"pattern\":\"linked-horse\"}; linked-horse",
                "{\"pattern\":\"linked-vehicle\",\"parameters\":{\"window\":\"-3d\"}}; -3d",
                "{\"pattern\":\"linked-vehicle\",\"parameters\":{\"window\":\"4000d\"}}; 4000d",
                "{\"pattern\":\"linked-vehicle\",\"parameters\":{\"windows\":\"3d\"}}; windows"
            })
    void refusesARuleFileThatIsNotSound(String rule, String named) throws IOException {
        Path file = Files.writeString(directory.resolve("bad.json"), rule);

        assertThat(run("--against", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("--against: ")
                .contains("bad.json is not sound")
                .contains(named);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void namesARuleFileThatIsNotThere() throws IOException {
        assertThat(run("--rules", directory.resolve("none.json").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("--rules: there is no file");
    }

    private int run(String... args) throws IOException {
        Path events = directory.resolve("history-1.ndjson");
        try (InputStream file = BacktestRulesTest.class.getResourceAsStream("/examples/history-1.ndjson")) {
            Files.write(events, Objects.requireNonNull(file).readAllBytes());
        }
        CommandLine line = new CommandLine(new BacktestCommand())
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(out, true));
        String[] all = new String[args.length + 2];
        all[0] = "--events";
        all[1] = events.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return line.execute(all);
    }
}
