package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.Report;
import org.tamga.topology.backtest.BacktestCommand;
import picocli.CommandLine;

/** The running topology and a back-test are equally sure of every alert, and see as much at stake. */
class AssessedAlikeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void onEveryExample(int history) throws Exception {
        assertThat(running(history)).isNotEmpty().isEqualTo(backtested(history));
    }

    private Map<String, String> running(int history) {
        List<Report> reports = Examples.reports(history);
        Instant last =
                reports.stream().map(Report::occurredAt).max(Instant::compareTo).orElseThrow();
        Map<String, String> assessments = new TreeMap<>();
        try (TopologyHarness tamga = new TopologyHarness(directory, last)) {
            tamga.send(reports);
            tamga.open()
                    .forEach((id, alert) -> assessments.put(
                            id,
                            alert.getConfidence().getLevel() + " "
                                    + alert.getImpact().getLevel()));
        }
        return assessments;
    }

    private Map<String, String> backtested(int history) throws Exception {
        Path events = directory.resolve("events.ndjson");
        Path alerts = directory.resolve("alerts.ndjson");
        try (InputStream file =
                AssessedAlikeTest.class.getResourceAsStream("/examples/history-" + history + ".ndjson")) {
            Files.write(events, Objects.requireNonNull(file).readAllBytes());
        }
        int status = new CommandLine(new BacktestCommand())
                .execute("--events", events.toString(), "--output", alerts.toString(), "--now", "2028-01-01T00:00:00Z");
        assertThat(status).isZero();
        Map<String, String> assessments = new TreeMap<>();
        for (String line : Files.readAllLines(alerts)) {
            JsonNode alert = JSON.readTree(line);
            assessments.put(
                    alert.get("alertId").asText(),
                    alert.get("confidence").asText() + " " + alert.get("impact").asText());
        }
        return assessments;
    }
}
