package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.topology.Reported.seizure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.rules.Rules;
import org.tamga.events.Alert;
import org.tamga.events.AlertChange;
import org.tamga.events.Report;
import org.tamga.events.Severity;
import org.tamga.topology.backtest.Backtested;

/** A laboratory answers months after the seizure: what it measured comes as a revision of the report. */
class LateProfileTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Map<String, Double> BATCH =
            Map.of("papaverine", 12.0, "noscapine", 30.0, "acetylcodeine", 8.0, "meconine", 5.0);
    /** Of other ratios altogether. */
    private static final Map<String, Double> ANOTHER =
            Map.of("papaverine", 30.0, "noscapine", 5.0, "acetylcodeine", 12.0, "meconine", 40.0);

    @TempDir
    Path directory;

    private final List<Report> sent = new ArrayList<>();
    private TopologyHarness tamga;

    @BeforeEach
    void start() {
        tamga = new TopologyHarness(directory.resolve("streams"), NOW);
        send(inKorday().measured("GC-MS", BATCH));
        send(inYallama());
    }

    @AfterEach
    void stop() {
        tamga.close();
    }

    @Test
    void theAlertOpensWithTheResult() throws IOException {
        assertThat(changes()).isEmpty();

        answer(2, BATCH);

        assertThat(changes()).singleElement().satisfies(alert -> {
            assertThat(alert.getChange()).isEqualTo(AlertChange.OPENED);
            assertThat(alert.getSeverity()).isEqualTo(Severity.HIGH);
            assertThat(alert.getQuiet())
                    .as("calls an officer, old as the seizures are")
                    .isFalse();
            assertThat(alert.getAnchor()).containsExactly(Reported.id("a"));
            assertThat(evidence(alert)).containsExactlyInAnyOrder(Reported.id("a"), Reported.id("b"));
        });
    }

    @Test
    void aThirdResultRevisesIt() throws IOException {
        answer(2, BATCH);
        send(seizure("c", "TJ-FOTEHOBOD", "2026-02-10T10:00:00Z"));
        String opened = changes().get(0).getAlertId();

        send(seizure("c", "TJ-FOTEHOBOD", "2026-02-10T10:00:00Z")
                .measured("GC-MS", BATCH)
                .recorded("2026-05-30T00:00:00Z")
                .revision(2));

        assertThat(changes()).singleElement().satisfies(alert -> {
            assertThat(alert.getAlertId()).isEqualTo(opened);
            assertThat(alert.getChange()).isEqualTo(AlertChange.REVISED);
            assertThat(evidence(alert)).hasSize(3);
        });
    }

    @Test
    void aCorrectedResultThatIsNoLongerAlikeWithdrawsIt() throws IOException {
        answer(2, BATCH);
        changes();

        answer(3, ANOTHER);

        assertThat(changes())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getChange()).isEqualTo(AlertChange.WITHDRAWN));
    }

    @Test
    void theFirstReportComingAgainTakesNoResultAway() throws IOException {
        answer(2, BATCH);
        changes();

        send(inYallama());

        assertThat(changes()).isEmpty();
        assertThat(tamga.open()).hasSize(1);
    }

    @Test
    void aResultForGoodsOfMoreThanAYearBeforeOpensNothing() throws IOException {
        send(seizure("b", "UZ-YALLAMA", "2024-09-30T09:59:59Z")
                .measured("GC-MS", BATCH)
                .revision(2));

        assertThat(changes()).isEmpty();
    }

    private static Reported inKorday() {
        return seizure("a", "KZ-KORDAY", "2025-10-01T10:00:00Z").recorded("2025-10-01T12:00:00Z");
    }

    private static Reported inYallama() {
        return seizure("b", "UZ-YALLAMA", "2025-11-15T10:00:00Z").recorded("2025-11-15T12:00:00Z");
    }

    /** Half a year after the seizure. */
    private void answer(int revision, Map<String, Double> values) {
        send(inYallama()
                .measured("GC-MS", values)
                .recorded("2026-05-2" + revision + "T12:00:00Z")
                .revision(revision));
    }

    private void send(Reported reported) {
        sent.add(reported.report());
        tamga.send(reported.report());
    }

    /** What was said of batches since the last call; what is open is what a back-test of the same reports leaves open. */
    private List<Alert> changes() throws IOException {
        List<Alert> changes = tamga.changes();
        assertThat(tamga.summaries())
                .containsExactlyElementsOf(Backtested.open(directory, sent, Rules.defaults()).stream()
                        .map(alert -> alert.pattern() + " " + alert.severity() + " ["
                                + alert.evidenceIds().stream()
                                        .map(id -> "\"" + id + "\"")
                                        .sorted()
                                        .collect(Collectors.joining(","))
                                + "]")
                        .sorted()
                        .toList());
        return changes.stream()
                .filter(alert -> alert.getPattern().equals("chemical-profile"))
                .toList();
    }

    private static List<String> evidence(Alert alert) {
        return alert.getEvidence().stream().map(event -> event.getEventId()).toList();
    }
}
