package org.tamga.detection.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.Detector;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.bytext.ClosureHistories;
import org.tamga.detection.bytext.DisplacementsByText.Entry;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.rules.Rules;

/** Calendars of closures: what is open under one is what the text says, and after a change of it what a fresh look says. */
class RandomClosuresTest {
    private static final int SEEDS = Integer.getInteger("tamga.seeds", 1500);
    private static final String ID = "displacement";
    private static final Instant CLOCK = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void aBackTestFindsWhatTheTextSays() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<JsonNode> lines = ClosureHistories.of(seed);
            List<Entry> calendar = ClosureHistories.calendar(seed);

            Set<Found> found = new BatchDetection(rules(calendar, seed))
                    .open(RawReport.current(reports(lines))).stream()
                            .map(Found::of)
                            .collect(Collectors.toSet());

            assertThat(found)
                    .as("seed %d, %s", seed, calendar)
                    .isEqualTo(ClosureHistories.open(lines, calendar).stream()
                            .map(Found::of)
                            .collect(Collectors.toSet()));
            found.forEach(alert -> seen.merge(alert.severity(), 1, Integer::sum));
        }
        assertThat(seen.keySet()).containsExactly("LOW", "MEDIUM");
        assertThat(seen.values()).allMatch(count -> count > SEEDS / 50);
    }

    @Test
    void seizureBySeizureAndThenUnderAnotherCalendarItIsWhatAFreshLookFinds() {
        int reconsidered = 0;
        for (long seed = 0; seed < SEEDS / 5; seed++) {
            Detector first = new Detector(rules(ClosureHistories.calendar(seed), seed));
            Detector second = new Detector(rules(ClosureHistories.calendar(seed + 1), seed));
            MemoryHistory history = new MemoryHistory();
            MemoryRaised raised = new MemoryRaised();
            for (Observation seizure : cocaine(seed)) {
                first.change(history, new ObservationChange(seizure.key(), null, seizure), raised, CLOCK);
            }
            assertThat(found(raised.all()))
                    .as("seed %d", seed)
                    .isEqualTo(found(first.open(KeyKind.SUBSTANCE, history, CLOCK)));

            reconsidered +=
                    second.reconsider(KeyKind.SUBSTANCE, history, raised, CLOCK).size();

            assertThat(found(raised.all()))
                    .as("seed %d", seed)
                    .isEqualTo(found(second.open(KeyKind.SUBSTANCE, history, CLOCK)));
        }
        assertThat(reconsidered).isGreaterThan(SEEDS / 50);
    }

    private static List<Observation> cocaine(long seed) {
        return RawReport.current(reports(ClosureHistories.of(seed))).stream()
                .flatMap(event -> event.observations().stream())
                .filter(observation -> observation.key().kind() == KeyKind.SUBSTANCE)
                .toList();
    }

    private static Rules rules(List<Entry> calendar, long seed) {
        Random random = new Random(seed);
        String written = calendar.stream()
                .map(entry -> place(entry.crossing(), random) + " " + entry.from() + "/"
                        + (entry.until().equals(LocalDate.MAX) ? "" : entry.until()) + " " + entry.cause())
                .collect(Collectors.joining("; "));
        return Rules.defaults().only(List.of(ID)).with(Rules.defaults().of(ID).with("calendar", written));
    }

    /** The name of the crossing, or of a checkpoint on one side of it. */
    private static String place(String crossing, Random random) {
        int side = random.nextInt(3);
        return side == 2 ? crossing : crossing.split(":")[side];
    }

    private static Set<Found> found(Collection<Alert> alerts) {
        return alerts.stream().map(Found::of).collect(Collectors.toSet());
    }

    private static List<RawReport> reports(List<JsonNode> lines) {
        return lines.stream()
                .flatMap(line -> ExampleHistory.report(line).stream())
                .toList();
    }
}
