package org.tamga.alerting.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.seenTooOften;
import static org.tamga.alerting.Findings.withdrawn;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.pipeline.PipelineState;
import org.tamga.alerting.rest.CentreOnDisk;
import picocli.CommandLine;

/** {@code tamga alerts} on a running centre. */
@Timeout(60)
class AlertsCommandTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(folder);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void jsonLinesBeginWithEvidencePatternAndSeverityAndAreSorted() throws Exception {
        Finding gone = opened("gone");
        centre.take(opened("a"), as(Severity.MEDIUM, opened("b")), gone, withdrawn(gone));

        int exit = run("--open", "--json", "--url", centre.url().toString(), "--token-file", centre.tokenFile());

        assertThat(exit).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2).isSorted();
        List<String> evidence = Stream.of(id("a/1"), id("a/2")).sorted().toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("{\"evidence\":[\"" + evidence.get(0) + "\",\"" + evidence.get(1)
                        + "\"],\"pattern\":\"linked-vehicle\",\"severity\":\"HIGH\",\"alertId\":\"" + id("a") + "\""));
        for (String line : lines) {
            JsonNode alert = Json.MAPPER.readTree(line);
            assertThat(alert.path("open").asBoolean()).isTrue();
            assertThat(alert.path("handling").asText()).isEqualTo("NEW");
        }
    }

    @Test
    void pagesThroughMoreAlertsThanOnePageHolds() {
        Finding[] many = new Finding[1_050];
        for (int i = 0; i < many.length; i++) {
            many[i] = opened("many" + i);
        }
        centre.take(many);

        run("--json", "--url", centre.url().toString(), "--token-file", centre.tokenFile());

        assertThat(out.toString().lines().distinct()).hasSize(many.length);
    }

    @Test
    void tableIsForPeople() {
        centre.take(opened("a"));

        int exit = run("--url", centre.url().toString(), "--token-file", centre.tokenFile());

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("HIGH", "linked-vehicle", "Vehicle seen with drugs in KZ and UZ", "1 alert.")
                .doesNotContain("KZ123ABC02");
    }

    @Test
    void whatIsHeldBackIsListedAndMarked() {
        centre.take(opened("a"), seenTooOften("busy", 5));

        run("--open", "--url", centre.url().toString(), "--token-file", centre.tokenFile());
        assertThat(out.toString()).contains("2 alerts.").containsPattern("HIGH +held back +linked-vehicle");

        run("--held", "--json", "--url", centre.url().toString(), "--token-file", centre.tokenFile());
        assertThat(out.toString().lines().filter(line -> line.startsWith("{")))
                .singleElement()
                .asString()
                .contains("\"heldBy\":\"" + id("busy") + "\"");
    }

    @Test
    void waitsUntilThePipelineHasCaughtUp() {
        centre.pipeline = new PipelineState(4L, 0L, 0L, null);
        Thread rest = new Thread(() -> {
            while (!err.toString().contains("Waiting")) {
                Thread.onSpinWait();
            }
            centre.take(opened("a"));
            centre.pipeline = new PipelineState(0L, 0L, 0L, null);
        });
        rest.start();

        int exit = run("--json", "--url", centre.url().toString(), "--token-file", centre.tokenFile());

        assertThat(exit).isZero();
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("Waiting until every report is taken in", "intake 4");
    }

    @Test
    void pipelineThatStandsStillIsAFailure() {
        centre.take(opened("a"));
        centre.pipeline = new PipelineState(4L, 0L, null, null);

        int exit = run("--json", "--wait", "1", "--url", centre.url().toString(), "--token-file", centre.tokenFile());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("not got on for 1 s", "intake 4", "alerting unknown", "--wait 0");
    }

    @Test
    void withoutWaitingTheAlertsAreListedAsTheyAre() {
        centre.take(opened("a"));
        centre.pipeline = PipelineState.unknown("Kafka does not answer");

        assertThat(run("--json", "--wait", "0", "--url", centre.url().toString(), "--token-file", centre.tokenFile()))
                .isZero();
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void addressWhereNothingAnswersIsNamed() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        int exit = run("--url", "http://127.0.0.1:" + free);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("No centre answers at http://127.0.0.1:" + free, "tamga up");
    }

    @Test
    void addressThatIsNoneIsRefused() {
        assertThat(run("--url", "localhost")).isEqualTo(1);
        assertThat(err.toString()).contains("--url is 'localhost'");
    }

    private int run(String... arguments) {
        return new CommandLine(new AlertsCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
