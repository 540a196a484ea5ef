package org.tamga.detection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Key;
import org.tamga.detection.patterns.Rules;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ReportedEvent;

/**
 * The alerts that a whole history leaves open, found by the same patterns as the live ones. Goes over the events
 * more than once: no pattern fires without a hit, so only keys that have one need their sightings kept.
 */
public record BatchDetection(Rules rules) {

    /** @param events the winning revision of every event that is not retracted, in any order; the last one is
     *     the clock */
    public List<Alert> open(Iterable<ReportedEvent> events) {
        return open(events, ReportedEvent.lastOf(events));
    }

    /** The same at another clock, not before the last event. */
    public List<Alert> open(Iterable<ReportedEvent> events, Instant clock) {
        Map<Key, MemoryHistory> histories = historiesOfHits(events);
        for (ReportedEvent event : events) {
            if (!event.nature().isHit()) {
                add(event.observations(), histories);
            }
        }
        Detector detector = new Detector(rules);
        return new TreeMap<>(histories)
                .entrySet().stream()
                        .flatMap(entry -> detector.open(entry.getKey().kind(), entry.getValue(), clock).stream())
                        .toList();
    }

    private static Map<Key, MemoryHistory> historiesOfHits(Iterable<ReportedEvent> events) {
        Map<Key, MemoryHistory> histories = new HashMap<>();
        for (ReportedEvent event : events) {
            if (event.nature().isHit()) {
                event.observations()
                        .forEach(hit -> histories
                                .computeIfAbsent(hit.key(), key -> new MemoryHistory())
                                .add(hit));
            }
        }
        return histories;
    }

    private static void add(List<Observation> sightings, Map<Key, MemoryHistory> histories) {
        for (Observation sighting : sightings) {
            MemoryHistory history = histories.get(sighting.key());
            if (history != null) {
                history.add(sighting);
            }
        }
    }
}
