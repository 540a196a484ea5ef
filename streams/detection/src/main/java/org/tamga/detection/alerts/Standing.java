package org.tamga.detection.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.AlertChange.Kind;

/**
 * How an alert stands after its latest change: what everybody outside is told.
 *
 * @param revision counts the changes of this alert, from 1, and goes on when it comes back
 * @param quiet whether the change is recorded without calling anybody
 */
public record Standing(
        Alert alert, int revision, Kind change, @Nullable UUID successor, boolean quiet) {
    private static final Duration QUIET_AFTER = Duration.ofDays(30);

    public boolean isOpen() {
        return change.isOpen();
    }

    static Standing opened(Alert alert, @Nullable Standing was) {
        return new Standing(alert, was == null ? 1 : was.revision + 1, Kind.OPENED, null, false);
    }

    Standing revised(Alert current, Instant clock) {
        boolean rises = current.severity().compareTo(alert.severity()) > 0;
        boolean unchanged = current.restsOnTheSameAs(alert);
        return new Standing(current, revision + 1, Kind.REVISED, null, unchanged || (isOld(current, clock) && !rises));
    }

    Standing closed(AlertChange closing, Instant clock) {
        return new Standing(alert, revision + 1, closing.kind(), closing.successor(), isOld(alert, clock));
    }

    private static boolean isOld(Alert alert, Instant clock) {
        return alert.lastEvidence().plus(QUIET_AFTER).isBefore(clock);
    }
}
