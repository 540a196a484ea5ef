package org.tamga.detection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Key;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rules;

/** The alerts that a whole history leaves open, found by the same patterns as the live ones, in memory. */
public record BatchDetection(Rules rules) {

    /** @param events the winning revision of every event that is not retracted, in any order; the last one is
     *     the clock */
    public List<Alert> open(Iterable<ReportedEvent> events) {
        return open(events, ReportedEvent.lastOf(events));
    }

    /** The same at another clock, not before the last event. */
    public List<Alert> open(Iterable<ReportedEvent> events, Instant clock) {
        Map<Key, MemoryHistory> histories = new TreeMap<>();
        for (ReportedEvent event : events) {
            event.observations()
                    .forEach(observation -> histories
                            .computeIfAbsent(observation.key(), key -> new MemoryHistory())
                            .add(observation));
        }
        Detector detector = new Detector(rules);
        return histories.entrySet().stream()
                .flatMap(entry -> detector.open(entry.getKey().kind(), entry.getValue(), clock).stream())
                .toList();
    }
}
