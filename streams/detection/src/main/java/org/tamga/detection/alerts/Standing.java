package org.tamga.detection.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an alert stands after its latest change. Kept for as long as the key's history, also when no longer open: an
 * alert that comes back (a retraction taken back) goes on with its next revision.
 *
 * @param alert as last told; of one that is no longer open, as it was when last open
 * @param revision 1 when first opened, one more with each change
 * @param successor the alert that took its place, if it was superseded
 */
public record Standing(
        Alert alert, int revision, Status status, @Nullable UUID successor) {

    public enum Status {
        OPEN,
        SUPERSEDED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    static Standing first(Alert alert) {
        return new Standing(alert, 1, Status.OPEN, null);
    }

    Standing open(Alert current) {
        return new Standing(current, revision + 1, Status.OPEN, null);
    }

    Standing supersededBy(Alert next) {
        return new Standing(alert, revision + 1, Status.SUPERSEDED, next.alertId());
    }

    Standing withdrawn() {
        return new Standing(alert, revision + 1, Status.WITHDRAWN, null);
    }
}
