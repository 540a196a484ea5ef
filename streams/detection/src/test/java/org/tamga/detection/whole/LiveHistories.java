package org.tamga.detection.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tamga.detection.Detector;
import org.tamga.detection.Reports;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Key;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rules;

/** Histories that are followed change by change, and looked at as wholes to compare. */
final class LiveHistories {
    /** Early enough for everything to be remembered. */
    private static final Instant CLOCK = Reports.day(1500);

    private final Detector detector = new Detector(Rules.defaults());
    private final Map<String, List<Observation>> events = new HashMap<>();
    private final Map<Key, MemoryHistory> histories = new TreeMap<>();
    private final Map<Key, MemoryRaised> raised = new TreeMap<>();

    /** Takes in an event, in the place of what was known of it. */
    void put(ReportedEvent event) {
        replace(event.eventId(), event.observations());
    }

    void retract(String eventId) {
        replace(eventId, List.of());
    }

    Map<Key, MemoryHistory> histories() {
        return histories;
    }

    /** What is raised, which must be what a look at all that is known finds. */
    List<Alert> checked(String asOf) {
        histories.forEach((key, history) -> assertThat(raised.get(key).all())
                .as("%s, %s", asOf, key)
                .containsExactlyInAnyOrderElementsOf(detector.open(key.kind(), history, CLOCK)));
        return raised.values().stream().flatMap(alerts -> alerts.all().stream()).toList();
    }

    private void replace(String eventId, List<Observation> observations) {
        List<Observation> before = events.put(eventId, observations);
        Stream<ObservationChange> changes =
                ObservationChange.between(before == null ? List.of() : before, observations).stream();
        changes.forEach(change -> detector.change(
                histories.computeIfAbsent(change.key(), key -> new MemoryHistory()),
                change,
                raised.computeIfAbsent(change.key(), key -> new MemoryRaised()),
                CLOCK));
    }
}
