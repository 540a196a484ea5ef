package org.tamga.detection.composite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Changes;
import org.tamga.detection.patterns.CompositePattern;
import org.tamga.detection.report.Event;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;

/**
 * Follows the open alerts, as they change, for one composite pattern. A change can join, split or alter only what hangs
 * on the events of the alert before and after it, so only that is looked at.
 */
public record Components(CompositePattern pattern, Rules rules) {

    /** How {@code alert} stands now changes these composite alerts. */
    public List<AlertChange> change(Alert alert, boolean isOpen, AlertGraph graph) {
        Set<String> touched = new HashSet<>();
        Alert was = graph.get(alert.alertId());
        if (was != null) {
            touched.addAll(was.evidenceIds());
            graph.remove(was);
        }
        if (isOpen && pattern.concerns(alert, rules.of(pattern))) {
            touched.addAll(alert.evidenceIds());
            graph.put(alert);
        }
        return compare(touched, graph);
    }

    /** Looks anew at what hangs on these events, for example under other rules. */
    public List<AlertChange> compare(Collection<String> eventIds, AlertGraph graph) {
        Rule rule = rules.of(pattern);
        List<Alert> found = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        if (rule.enabled()) {
            for (String eventId : eventIds) {
                if (reached.add(eventId)) {
                    Map<UUID, Alert> component = component(eventId, graph, reached);
                    if (!component.isEmpty()) {
                        pattern.alert(component.values(), rule).ifPresent(found::add);
                    }
                }
            }
        }
        found.sort((one, other) -> one.anchoredAt().compareTo(other.anchoredAt()));
        List<AlertChange> changes = Changes.between(graph.raisedOn(eventIds), found);
        changes.forEach(change -> {
            if (change.kind().isOpen()) {
                graph.raise(change.alert());
            } else {
                graph.drop(change.alert());
            }
        });
        return changes;
    }

    /** All composite alerts over {@code open}. */
    public List<Alert> open(Collection<Alert> open) {
        MemoryGraph graph = new MemoryGraph();
        Set<String> events = new HashSet<>();
        for (Alert alert : open) {
            if (pattern.concerns(alert, rules.of(pattern))) {
                graph.put(alert);
                events.addAll(alert.evidenceIds());
            }
        }
        return compare(events, graph).stream().map(AlertChange::alert).toList();
    }

    /**
     * What hangs on an event. Each alert of it is read once, and each event asked about once: a large channel is looked at
     * whole whenever one of its alerts changes.
     *
     * @param reached the events looked at so far; those of the component are added
     */
    private static Map<UUID, Alert> component(String eventId, AlertGraph graph, Set<String> reached) {
        Map<UUID, Alert> component = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(eventId));
        while (!next.isEmpty()) {
            for (UUID alertId : graph.restingOn(next.remove())) {
                if (!component.containsKey(alertId)) {
                    Alert alert = graph.present(alertId);
                    component.put(alertId, alert);
                    alert.evidence().stream()
                            .map(Event::eventId)
                            .filter(reached::add)
                            .forEach(next::add);
                }
            }
        }
        return component;
    }
}
