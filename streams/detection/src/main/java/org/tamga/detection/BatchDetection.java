package org.tamga.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rules;
import org.tamga.detection.travel.PairHistory;
import org.tamga.detection.travel.Pairs;
import org.tamga.detection.travel.Traveller;

/** The alerts that a whole history leaves open, found by the same patterns as the live ones, in memory. */
public record BatchDetection(Rules rules) {

    /** @param events the winning revision of every event that is not retracted, in any order; the last one is
     *     the clock */
    public List<Alert> open(Iterable<ReportedEvent> events) {
        return open(events, ReportedEvent.lastOf(events));
    }

    /** The same at another clock, not before the last event. */
    public List<Alert> open(Iterable<ReportedEvent> events, Instant clock) {
        Map<Key, MemoryHistory> histories = histories(events, clock);
        Detector detector = new Detector(rules);
        List<Alert> alerts = new ArrayList<>();
        histories.forEach((key, history) -> alerts.addAll(detector.open(key.kind(), history, clock)));
        alerts.addAll(detector.openOfPairs(pairs(histories), clock));
        alerts.addAll(detector.openOfAlerts(alerts));
        return List.copyOf(alerts);
    }

    private Map<Key, MemoryHistory> histories(Iterable<ReportedEvent> events, Instant clock) {
        Map<Key, MemoryHistory> histories = new TreeMap<>();
        for (ReportedEvent event : events) {
            for (Observation observation : event.observations()) {
                if (rules.takesPart(observation, clock)) {
                    histories
                            .computeIfAbsent(observation.key(), key -> new MemoryHistory())
                            .add(observation);
                }
            }
        }
        return histories;
    }

    private List<PairHistory> pairs(Map<Key, MemoryHistory> histories) {
        List<Observation> meetings = new ArrayList<>();
        Map<String, List<Observation>> hits = new HashMap<>();
        histories.forEach((key, history) -> {
            if (key.kind() == KeyKind.VEHICLE) {
                meetings.addAll(Traveller.meetings(history, rules.travelGap()));
                hits.put(key.normalForm(), history.hits(Instant.MIN, Instant.MAX));
            }
        });
        return Pairs.of(meetings, hits);
    }
}
