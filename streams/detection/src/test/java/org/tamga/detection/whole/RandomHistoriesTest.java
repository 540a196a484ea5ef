package org.tamga.detection.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rules;

/**
 * The set of open alerts is a function of the current events and the rules: whatever the order, the repetitions, the
 * restarts and the delays between keys, it is what {@link LinkByTheText} says. Every failure names its seed.
 */
class RandomHistoriesTest {
    private static final int SEEDS = 3000;

    @Test
    void anyArrivalLeavesTheAlertsThatTheTextSays() throws Exception {
        Map<AlertChange.Kind, Integer> told = new EnumMap<>(AlertChange.Kind.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<RawReport> reports = new RandomReports(random).next();
            Set<Found> expected = LinkByTheText.open(reports, clockOf(reports));

            LiveDetection live = new LiveDetection();
            for (RawReport report : shuffledWithRepeats(reports, random)) {
                live.receive(report);
                live.work(random, random.nextInt(4));
            }
            live.finish(random);

            assertThat(live.open()).as("seed %d", seed).isEqualTo(expected);
            live.told().forEach((kind, count) -> told.merge(kind, count, Integer::sum));
        }
        assertThat(told)
                .as("every kind of change was seen")
                .hasSize(4)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThan(100));
    }

    @Test
    void aRestartInTheMiddleWithSomeReportsAgainChangesNothing() throws Exception {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<RawReport> reports = new RandomReports(random).next();
            Set<Found> expected = LinkByTheText.open(reports, clockOf(reports));

            List<RawReport> arrival = shuffledWithRepeats(reports, random);
            int cut = random.nextInt(arrival.size());
            LiveDetection first = new LiveDetection();
            arrival.subList(0, cut).forEach(first::receive);
            first.work(random, random.nextInt(20));
            LiveDetection second = first.restarted();
            arrival.subList(Math.max(0, cut - 3), arrival.size()).forEach(second::receive);
            second.finish(random);

            assertThat(second.open()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void aBackTestFindsWhatTheTextSays() throws Exception {
        Map<String, Integer> seen = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<RawReport> reports = new RandomReports(random).next();
            Set<Found> expected = LinkByTheText.open(reports, clockOf(reports));

            List<ReportedEvent> events = new ArrayList<>(RawReport.current(reports));
            Collections.shuffle(events, random);
            Set<Found> found = new BatchDetection(Rules.defaults())
                    .open(events, clockOf(reports)).stream()
                            .map(Found::of)
                            .filter(alert -> alert.pattern().startsWith("linked-"))
                            .collect(Collectors.toSet());

            assertThat(found).as("seed %d", seed).isEqualTo(expected);
            found.forEach(alert -> seen.merge(alert.pattern() + " " + alert.severity(), 1, Integer::sum));
        }
        assertThat(seen).as("every pattern fired at both severities").hasSize(14);
    }

    private static List<RawReport> shuffledWithRepeats(List<RawReport> reports, Random random) {
        List<RawReport> arrival = new ArrayList<>(reports);
        reports.stream().filter(report -> random.nextInt(4) == 0).forEach(arrival::add);
        Collections.shuffle(arrival, random);
        return arrival;
    }

    /** Later events count for the clock whether they are retracted or not: it is the latest time seen. */
    private static Instant clockOf(List<RawReport> reports) {
        return reports.stream()
                .map(RawReport::occurredAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
