package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Report;

/** Law 1 on the topology: the example histories give their alerts, in every order and however often they come. */
class HistoriesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void asTheyArrive(int history) {
        assertAlerts(history, Examples.reports(history));
    }

    @ParameterizedTest
    @CsvSource({"1,11", "2,12", "3,13", "1,14", "2,15", "3,16"})
    void shuffledAndRepeated(int history, long seed) {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>(Examples.reports(history));
        reports.addAll(reports.subList(0, reports.size() / 5));
        Collections.shuffle(reports, random);
        assertAlerts(history, reports);
    }

    private void assertAlerts(int history, List<Report> reports) {
        Instant last =
                reports.stream().map(Report::occurredAt).max(Instant::compareTo).orElseThrow();
        try (TopologyHarness tamga = new TopologyHarness(directory, last)) {
            tamga.send(reports);
            assertThat(tamga.summaries().stream().filter(Examples::isKnown))
                    .containsExactlyElementsOf(Examples.alerts(history));
            List<QuarantinedRecord> tooLate = tamga.quarantined();
            assertThat(tooLate)
                    .allSatisfy(record -> assertThat(record.getReason()).isEqualTo("too-late"));
            assertThat(tamga.count(StreamsMeters.INTAKE_ACCEPTED) + tooLate.size())
                    .isEqualTo(reports.size());
        }
    }
}
