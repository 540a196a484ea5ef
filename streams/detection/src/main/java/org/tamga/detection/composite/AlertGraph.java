package org.tamga.detection.composite;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;

/** The open alerts that a composite pattern looks at, and the composite alerts it has raised, found by their events. */
public interface AlertGraph {
    /** The alert of this id, as it was put last. */
    @Nullable
    Alert get(UUID alertId);

    /** The alert of an id that {@link #restingOn} gave. */
    default Alert present(UUID alertId) {
        Alert alert = get(alertId);
        if (alert == null) {
            throw new IllegalStateException("an event leads to an alert that is not there");
        }
        return alert;
    }

    void put(Alert alert);

    void remove(Alert alert);

    /** The ids of the alerts that rest on this event. */
    Collection<UUID> restingOn(String eventId);

    /** The composite alerts raised that rest on one of these events. */
    Collection<Alert> raisedOn(Collection<String> eventIds);

    void raise(Alert composite);

    void drop(Alert composite);
}
