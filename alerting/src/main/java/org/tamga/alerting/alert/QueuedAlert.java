package org.tamga.alerting.alert;

import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands in the centre.
 *
 * @param position of its latest change in the stream of all changes
 * @param heldBy the alert that holds it back from the queue; null if none does
 */
public record QueuedAlert(
        Finding finding,
        Handling handling,
        long position,
        @Nullable String heldBy) {
    public String alertId() {
        return finding.alertId();
    }
}
