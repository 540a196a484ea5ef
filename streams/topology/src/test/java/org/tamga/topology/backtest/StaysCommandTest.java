package org.tamga.topology.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.history.Horizon;
import org.tamga.topology.rules.RuleFile;
import org.tamga.topology.rules.RulesCommand;
import picocli.CommandLine;

class StaysCommandTest {
    private static final Instant BEGIN = Instant.parse("2025-03-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> events = new ArrayList<>();

    @Test
    void ofAHundredStaysTheFifthShortestIsTheLimit() throws Exception {
        for (int n = 1; n <= 100; n++) {
            stay("KZ-KORDAY", n, 10 * n);
        }
        for (int n = 1; n <= 99; n++) {
            stay("KZ-KARASU", n, 30);
        }

        assertThat(run()).isZero();

        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .at("/rules/0/parameters/short-stays")
                        .asText())
                .isEqualTo("KZ-KORDAY:KG-AK-ZHOL=50m");
        assertThat(err.toString()).contains("1 crossings with a limit of their own, 1 with too few");
    }

    @Test
    void whatItPrintsIsARuleFileThatCanBePut() throws Exception {
        for (int n = 1; n <= 3; n++) {
            stay("KZ-KORDAY", n, 600);
            stay("KZ-KARASU", n, 4);
        }
        stay("KZ-KARASU", 4, 20);

        assertThat(run("--least=1")).isZero();
        Path file = Files.writeString(folder.resolve("stays.json"), out.toString());

        assertThat(RuleFile.read(file, Horizon.DEFAULT).isRefused()).isFalse();
        assertThat(RuleFile.read(file, Horizon.DEFAULT)
                        .book()
                        .patterns()
                        .get("touch-and-go")
                        .parameters())
                .as("at most two hours; what is shorter than five minutes is no stay")
                .containsEntry("short-stays", "KZ-KARASU:KG-AK-TILEK=20m; KZ-KORDAY:KG-AK-ZHOL=120m");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        int status =
                commandLine().execute("stays", folder.resolve("none.ndjson").toString());

        assertThat(status).isEqualTo(3);
        assertThat(err.toString()).contains("none.ndjson");
    }

    private int run(String... options) throws Exception {
        Path file = Files.write(folder.resolve("events.ndjson"), events);
        List<String> arguments = new ArrayList<>(List.of("stays", file.toString(), "--work-dir=" + folder));
        arguments.addAll(List.of(options));
        return commandLine().execute(arguments.toArray(String[]::new));
    }

    private CommandLine commandLine() {
        return new CommandLine(new RulesCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    private void stay(String checkpoint, int day, int minutes) {
        Instant in = BEGIN.plusSeconds(86_400L * day);
        passage(checkpoint, "inbound", in, checkpoint + day);
        passage(checkpoint, "outbound", in.plusSeconds(60L * minutes), checkpoint + day);
    }

    private void passage(String checkpoint, String direction, Instant at, String plate) {
        events.add("""
                {"type":"identification","eventId":"%s","checkpoint":"%s","occurredAt":"%s","direction":"%s",\
                "method":"ANPR","result":"SIGHTING","subjects":[{"kind":"vehicle","plate":"%s","country":"KZ"}]}""".formatted(UUID.randomUUID(), checkpoint, at, direction, plate));
    }
}
