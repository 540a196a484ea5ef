package org.tamga.detection.alerts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.AlertChange.Kind;

/**
 * From the alerts that stood for one key to those found now: how each stands, and what changed. Openings and revisions
 * come before the alerts they replace, so a successor is known before it is named.
 */
public record Changes(List<Standing> standing, List<AlertChange> changes) {

    public Changes {
        standing = List.copyOf(standing);
        changes = List.copyOf(changes);
    }

    /** @param found the alerts open now; for a choice between several successors the first one counts */
    public static Changes between(Collection<Standing> before, List<Alert> found) {
        Map<UUID, Standing> previous = new LinkedHashMap<>();
        before.forEach(standing -> previous.put(standing.alert().alertId(), standing));
        List<Standing> standing = new ArrayList<>();
        List<AlertChange> changes = new ArrayList<>();
        for (Alert alert : found) {
            Standing was = previous.remove(alert.alertId());
            note(was, was == null ? Standing.first(alert) : found(was, alert), standing, changes);
        }
        for (Standing was : previous.values()) {
            note(was, was.isOpen() ? notFound(was, found) : was, standing, changes);
        }
        return new Changes(standing, changes);
    }

    private static Standing found(Standing was, Alert alert) {
        return was.isOpen() && was.alert().saysTheSameAs(alert) ? was : was.open(alert);
    }

    private static Standing notFound(Standing was, List<Alert> found) {
        return found.stream()
                .filter(alert -> alert.succeeds(was.alert()))
                .findFirst()
                .map(was::supersededBy)
                .orElseGet(was::withdrawn);
    }

    private static void note(@Nullable Standing was, Standing now, List<Standing> standing, List<AlertChange> changes) {
        standing.add(now);
        if (!now.equals(was)) {
            changes.add(new AlertChange(kind(was, now), now, was));
        }
    }

    private static Kind kind(@Nullable Standing was, Standing now) {
        return switch (now.status()) {
            case OPEN -> was != null && was.isOpen() ? Kind.REVISED : Kind.OPENED;
            case SUPERSEDED -> Kind.SUPERSEDED;
            case WITHDRAWN -> Kind.WITHDRAWN;
        };
    }
}
