package org.tamga.detection.alerts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tamga.detection.history.Scope;

/** Raised alerts in memory. */
public final class MemoryRaised implements Raised {
    private final Map<UUID, Alert> alerts = new LinkedHashMap<>();

    @Override
    public List<Alert> in(String pattern, Scope scope) {
        return alerts.values().stream()
                .filter(alert -> alert.pattern().equals(pattern))
                .filter(alert -> scope.holds(alert.anchoredAt(), alert.member()))
                .toList();
    }

    @Override
    public void put(Alert alert) {
        alerts.put(alert.alertId(), alert);
    }

    @Override
    public void remove(Alert alert) {
        alerts.remove(alert.alertId());
    }

    public List<Alert> all() {
        return List.copyOf(alerts.values());
    }
}
