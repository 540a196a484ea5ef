package org.tamga.detection.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.bytext.AlertsByTheText;
import org.tamga.detection.bytext.RandomHistories;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rules;

/**
 * The set of open alerts is a function of the current events and the rules: whatever the order, the repetitions and the
 * delays between histories, it is what a second reading of the definition says. Every failure names its seed.
 */
class RandomHistoriesTest {
    private static final int SEEDS = Integer.getInteger("tamga.seeds", 1500);
    /** No small history has a hundred reports of one thing on one day. */
    private static final int MOST_TIMES = 2;

    private static final Rules RULES = Rules.defaults()
            .only(AlertsByTheText.PATTERNS)
            .with(Rules.defaults().of("seen-too-often").with("most-times", Integer.toString(MOST_TIMES)));

    @Test
    void anyArrivalLeavesTheAlertsThatTheTextSays() {
        Map<AlertChange.Kind, Integer> told = new EnumMap<>(AlertChange.Kind.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<JsonNode> lines = RandomHistories.of(seed);
            List<JsonNode> arrival = RandomHistories.withRepeats(RandomHistories.shuffled(lines, random), random);

            LiveDetection live = new LiveDetection(RULES);
            for (RawReport report : reports(arrival)) {
                live.receive(report);
                live.work(random, random.nextInt(8));
            }
            live.finish(random);

            assertThat(live.open()).as("seed %d", seed).isEqualTo(byTheText(lines));
            live.told().forEach((kind, count) -> told.merge(kind, count, Integer::sum));
        }
        assertThat(told)
                .as("every kind of change was seen")
                .hasSize(4)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThan(SEEDS / 20));
    }

    @Test
    void aBackTestFindsWhatTheTextSays() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<JsonNode> lines = RandomHistories.of(seed);
            List<RawReport> reports = reports(lines);
            List<ReportedEvent> events = new ArrayList<>(RawReport.current(reports));
            Collections.shuffle(events, new Random(seed));

            Set<Found> found = new BatchDetection(RULES)
                    .open(events, clockOf(reports)).stream().map(Found::of).collect(Collectors.toSet());

            assertThat(found).as("seed %d", seed).isEqualTo(byTheText(lines));
            found.forEach(alert -> seen.merge(alert.pattern(), 1, Integer::sum));
        }
        assertThat(seen).as("every pattern of the definition fired").hasSizeGreaterThanOrEqualTo(20);
    }

    private static Set<Found> byTheText(List<JsonNode> lines) {
        return AlertsByTheText.open(lines, MOST_TIMES).stream().map(Found::of).collect(Collectors.toSet());
    }

    private static List<RawReport> reports(List<JsonNode> lines) {
        return lines.stream()
                .flatMap(line -> ExampleHistory.report(line).stream())
                .toList();
    }

    /** Later events count for the clock whether they are retracted or not: it is the latest time seen. */
    private static Instant clockOf(List<RawReport> reports) {
        return reports.stream()
                .map(RawReport::occurredAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
