package org.tamga.standalone.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.QuarantinedRecord;
import org.tamga.standalone.Centre;
import org.tamga.standalone.RunningTamga;

/**
 * What must hold of a running Tamga, wherever its broker, registry and database are. The scenarios share one centre and
 * build on each other, as a night does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class WholeWayContract {
    private static final int HISTORY = 1;

    @TempDir
    static Path directory;

    /** The centre under test; the same each time. */
    protected abstract RunningTamga tamga();

    @Test
    @Order(1)
    void aHistoryLeavesExactlyItsAlertsOpen() throws IOException {
        RunningTamga.Output imported = importLines("history.ndjson", shuffled(History.lines(HISTORY)));

        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(openAlerts()).isEqualTo(History.alerts(HISTORY));
    }

    @Test
    @Order(2)
    void importedAgainItChangesNothing() throws IOException {
        List<String> before = allAlerts();

        importLines("again.ndjson", shuffled(History.lines(HISTORY)));

        assertThat(allAlerts()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void everyEventCanBeTakenBackAndBroughtBack() throws IOException {
        importLines("retracted.ndjson", History.retracted(HISTORY));
        assertThat(openAlerts()).isEmpty();

        importLines("restored.ndjson", History.restored(HISTORY));
        assertThat(openAlerts()).isEqualTo(History.alerts(HISTORY));
    }

    @Test
    @Order(4)
    void whatIsNoReportIsSetAsideAndTheRestGoesOn() throws IOException {
        Quarantine quarantine = new Quarantine(tamga().connection());
        byte[] letter = "Dear centre".getBytes(StandardCharsets.UTF_8);
        quarantine.sendToSeizures(letter);
        quarantine.sendToSeizures(new byte[] {0, 127, 127, 127, 127, 2, 4});
        quarantine.sendToSeizures(Reports.fromTheFuture());
        importLines(
                "after.ndjson",
                List.of(
                        Reports.seizure("after-1", "KZ-KORDAY", "+77019998877"),
                        Reports.seizure("after-2", "UZ-YALLAMA", "+77019998877")));

        assertThat(openAlerts()).anyMatch(alert -> alert.contains(Reports.id("after-1")));
        List<QuarantinedRecord> records = quarantine.records();
        assertThat(records)
                .extracting(QuarantinedRecord::getReason)
                .contains("not-avro", "unknown-schema-id", "future-date");
        assertThat(records)
                .anyMatch(record -> StandardCharsets.UTF_8
                        .decode(record.getValue().duplicate())
                        .toString()
                        .equals("Dear centre"));
    }

    @Test
    @Order(5)
    void theSumsAgree() throws IOException, InterruptedException {
        Metrics metrics = Metrics.of(get("metrics"));

        assertThat(metrics.sum("tamga_intake_received_total"))
                .isPositive()
                .isEqualTo(metrics.sum("tamga_intake_accepted_total") + metrics.sum("tamga_intake_quarantined_total"));
        assertThat(metrics.sum("tamga_events_total")).isEqualTo(metrics.sum("tamga_intake_accepted_total"));
        assertThat(metrics.names()).anyMatch(name -> name.startsWith("kafka_stream_"));
    }

    /** "pattern severity [evidence]" of each open alert, sorted, once all that was imported has gone its way. */
    protected final List<String> openAlerts() {
        return alerts("--open");
    }

    private List<String> allAlerts() {
        return alerts();
    }

    private List<String> alerts(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "alerts", "--json", "--wait", "120", "--url", tamga().console().toString()));
        arguments.addAll(List.of(more));
        RunningTamga.Output shown = RunningTamga.run(arguments.toArray(String[]::new));
        assertThat(shown.status()).as(shown.err()).isZero();
        return shown.lines().stream()
                .map(History::summary)
                .filter(History::isKnown)
                .sorted()
                .toList();
    }

    protected final RunningTamga.Output importLines(String name, List<String> lines) throws IOException {
        Path file = Files.write(directory.resolve(name), lines);
        return tamga().tamga("import", file.toString());
    }

    private String get(String path) throws IOException, InterruptedException {
        return new Centre(tamga().console()).get(path.replaceFirst("^/", ""));
    }

    protected static List<String> shuffled(List<String> lines) {
        long seed = Long.getLong("tamga.seed", new Random().nextLong());
        System.out.println("Order of the reports: -Dtamga.seed=" + seed);
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
