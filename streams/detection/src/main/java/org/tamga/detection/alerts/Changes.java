package org.tamga.detection.alerts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From the alerts found before in one part of a history to those found now. */
public final class Changes {
    private Changes() {}

    /**
     * Openings and revisions first, so that a successor is known before it is named.
     *
     * @param found of several possible successors the first in this list counts
     */
    public static List<AlertChange> between(Collection<Alert> before, List<Alert> found) {
        if (before.isEmpty()) {
            return found.isEmpty()
                    ? List.of()
                    : found.stream().map(AlertChange::opened).toList();
        }
        Map<UUID, Alert> gone = new LinkedHashMap<>();
        before.forEach(alert -> gone.put(alert.alertId(), alert));
        List<AlertChange> changes = new ArrayList<>();
        for (Alert alert : found) {
            Alert was = gone.remove(alert.alertId());
            if (was == null) {
                changes.add(AlertChange.opened(alert));
            } else if (!alert.saysTheSameAs(was)) {
                changes.add(AlertChange.revised(alert));
            }
        }
        gone.values().forEach(alert -> changes.add(closing(alert, found)));
        return List.copyOf(changes);
    }

    private static AlertChange closing(Alert gone, List<Alert> found) {
        return found.stream()
                .filter(alert -> alert.succeeds(gone))
                .findFirst()
                .map(successor -> AlertChange.superseded(gone, successor))
                .orElseGet(() -> AlertChange.withdrawn(gone));
    }
}
