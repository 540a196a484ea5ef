package org.tamga.detection.composite;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.report.Event;

/** An alert graph in memory. */
public final class MemoryGraph implements AlertGraph {
    private final Map<UUID, Alert> alerts = new HashMap<>();
    private final Map<String, Set<UUID>> byEvent = new HashMap<>();
    private final Map<UUID, Alert> raised = new HashMap<>();
    private final Map<String, Set<UUID>> raisedByEvent = new HashMap<>();

    @Override
    public @Nullable Alert get(UUID alertId) {
        return alerts.get(alertId);
    }

    @Override
    public void put(Alert alert) {
        put(alert, alerts, byEvent);
    }

    @Override
    public void remove(Alert alert) {
        remove(alert, alerts, byEvent);
    }

    @Override
    public Collection<UUID> restingOn(String eventId) {
        return byEvent.getOrDefault(eventId, Set.of());
    }

    @Override
    public Collection<Alert> raisedOn(Collection<String> eventIds) {
        Map<UUID, Alert> found = new LinkedHashMap<>();
        eventIds.stream()
                .flatMap(eventId -> raisedByEvent.getOrDefault(eventId, Set.of()).stream())
                .map(raised::get)
                .sorted(Comparator.comparing(Alert::alertId))
                .forEach(alert -> found.put(alert.alertId(), alert));
        return found.values();
    }

    @Override
    public void raise(Alert composite) {
        put(composite, raised, raisedByEvent);
    }

    @Override
    public void drop(Alert composite) {
        remove(composite, raised, raisedByEvent);
    }

    private static void put(Alert alert, Map<UUID, Alert> alerts, Map<String, Set<UUID>> byEvent) {
        remove(alert, alerts, byEvent);
        alerts.put(alert.alertId(), alert);
        for (Event event : alert.evidence()) {
            byEvent.computeIfAbsent(event.eventId(), id -> new TreeSet<>()).add(alert.alertId());
        }
    }

    private static void remove(Alert alert, Map<UUID, Alert> alerts, Map<String, Set<UUID>> byEvent) {
        Alert was = alerts.remove(alert.alertId());
        if (was != null) {
            was.evidence()
                    .forEach(event ->
                            byEvent.getOrDefault(event.eventId(), Set.of()).remove(alert.alertId()));
        }
    }
}
