package org.tamga.detection.alerts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tamga.detection.history.Scope;
import org.tamga.detection.history.Timeline;

/** Raised alerts in memory, by pattern and anchor time. */
public final class MemoryRaised implements Raised {
    private static final Comparator<Alert> BY_ID = Comparator.comparing(Alert::alertId);

    /** Made when there is something to remember: of most histories there is nothing. */
    private Map<String, Timeline<Alert>> byPattern = Map.of();

    @Override
    public List<Alert> in(String pattern, Scope scope) {
        Timeline<Alert> alerts = byPattern.get(pattern);
        if (alerts == null) {
            return List.of();
        }
        List<Alert> found = new ArrayList<>(0);
        alerts.forEach(scope.from(), scope.to(), alert -> {
            if (scope.holds(alert.anchoredAt(), alert.member())) {
                found.add(alert);
            }
        });
        return found;
    }

    @Override
    public void put(Alert alert) {
        if (byPattern.isEmpty()) {
            byPattern = new HashMap<>();
        }
        byPattern
                .computeIfAbsent(alert.pattern(), pattern -> new Timeline<>(BY_ID))
                .put(alert.anchoredAt(), alert);
    }

    @Override
    public void remove(Alert alert) {
        Timeline<Alert> alerts = byPattern.get(alert.pattern());
        if (alerts != null) {
            alerts.remove(alert.anchoredAt(), alert);
        }
    }

    public List<Alert> all() {
        return byPattern.values().stream()
                .flatMap(alerts -> alerts.all().stream())
                .toList();
    }
}
