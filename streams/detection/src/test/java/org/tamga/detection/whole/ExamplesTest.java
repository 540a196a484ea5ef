package org.tamga.detection.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.bytext.AlertsByTheText;
import org.tamga.detection.rules.Rules;

/** The example histories, whose alerts were found by an independent program. */
class ExamplesTest {
    private static final Rules RULES = Rules.defaults().only(AlertsByTheText.PATTERNS);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aBackTestFindsTheirAlerts(int number) {
        ExampleHistory history = new ExampleHistory(number);

        List<Found> found = new BatchDetection(RULES)
                .open(RawReport.current(history.reports())).stream()
                        .map(Found::of)
                        .toList();

        assertThat(lines(found)).isEqualTo(history.alerts(AlertsByTheText.PATTERNS));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theirReportsAsTheyArriveLeaveTheirAlertsOpen(int number) {
        ExampleHistory history = new ExampleHistory(number);

        assertThat(lines(live(history.reports(), new Random(number))))
                .isEqualTo(history.alerts(AlertsByTheText.PATTERNS));
    }

    @Tag("long") // left out where every mutant of the code would have to stand it
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theirReportsInAnyOrderLeaveTheirAlertsOpen(int number) {
        ExampleHistory history = new ExampleHistory(number);
        for (long seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            List<RawReport> shuffled = new ArrayList<>(history.reports());
            Collections.shuffle(shuffled, random);

            assertThat(lines(live(shuffled, random)))
                    .as("seed %d", seed)
                    .isEqualTo(history.alerts(AlertsByTheText.PATTERNS));
        }
    }

    private static Collection<Found> live(List<RawReport> reports, Random random) {
        LiveDetection live = new LiveDetection(RULES);
        for (RawReport report : reports) {
            live.receive(report);
            live.work(random, random.nextInt(6));
        }
        live.finish(random);
        return live.open();
    }

    private static List<String> lines(Collection<Found> found) {
        return found.stream()
                .map(alert -> alert.pattern() + " " + alert.severity() + " " + alert.evidence())
                .sorted()
                .toList();
    }
}
