package org.tamga.topology.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.rules.Rules;
import org.tamga.events.Report;
import org.tamga.topology.Examples;
import org.tamga.topology.backtest.spill.SpillSpace;
import org.tamga.vocabulary.CheckpointRegister;

/** With hardly any memory nearly everything lies in files, and the alerts are the same. */
class SpilledExamplesTest {
    private static final Instant NOW = Instant.parse("2028-01-01T00:00:00Z");
    private static final int LEAST_MEMORY = 1 << 10;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void givesTheAlertsOfAHistory(int history) throws IOException {
        SpillSpace space = new SpillSpace(directory, LEAST_MEMORY, 2);

        Found found = run(space, Examples.reports(history), Rules.defaults());

        assertThat(found.open().get(0).stream()
                        .map(SpilledExamplesTest::summary)
                        .filter(Examples::isKnown)
                        .sorted())
                .containsExactlyElementsOf(Examples.alerts(history));
        assertThat(space.spilled()).as("bytes that went to files").isGreaterThan(100_000);
    }

    @Test
    void neitherOrderNorRepetitionMatters() throws IOException {
        List<Report> reports = new ArrayList<>(Examples.reports(2));
        reports.addAll(Examples.reports(2).subList(0, 300));
        Collections.shuffle(reports, new Random(7));

        Found found = run(new SpillSpace(directory, LEAST_MEMORY, 2), reports, Rules.defaults());

        assertThat(found.open().get(0).stream()
                        .map(SpilledExamplesTest::summary)
                        .filter(Examples::isKnown)
                        .sorted())
                .containsExactlyElementsOf(Examples.alerts(2));
    }

    @Test
    void twoRuleSetsAreAsIfEachWereAlone() throws IOException {
        Rules other = otherRules();
        SpillSpace space = new SpillSpace(directory, LEAST_MEMORY, 2);

        Found both = run(space, Examples.reports(1), Rules.defaults(), other);

        assertThat(both.open().get(0))
                .isEqualTo(
                        run(space, Examples.reports(1), Rules.defaults()).open().get(0));
        assertThat(both.open().get(1))
                .isEqualTo(run(space, Examples.reports(1), other).open().get(0));
        assertThat(both.open().get(0)).isNotEqualTo(both.open().get(1));
    }

    @Test
    void nothingStaysInTheWorkDirectory() throws IOException {
        run(new SpillSpace(directory, LEAST_MEMORY, 2), Examples.reports(1), Rules.defaults());

        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    static Rules otherRules() {
        Rules rules = Rules.defaults();
        return rules.with(rules.of("linked-vehicle").with("window", "10d"))
                .with(rules.of("impossible-movement").with("limit-km-h", "60"))
                .with(rules.of("travelling-together").with("apart", "5m").with("gap", "20d"));
    }

    private static Found run(SpillSpace space, List<Report> reports, Rules... rules) throws IOException {
        return new Backtest(CheckpointRegister.bundled(), space, Progress.SILENT)
                .run(new GivenEvents(reports, NOW), List.of(rules));
    }

    private static String summary(Alert alert) {
        return Examples.summary(AlertLine.of(alert));
    }
}
