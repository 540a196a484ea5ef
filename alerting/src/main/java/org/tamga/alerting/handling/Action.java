package org.tamga.alerting.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.QueuedAlert;

/** What an officer does with the revision of an alert that the screen showed. */
public sealed interface Action {
    String alertId();

    /** The revision that the officer saw. */
    int revision();

    String officer();

    @Nullable
    String note();

    Deed deed();

    /** Judges the action on the alert as it stands at {@code now}. */
    Ruling on(QueuedAlert alert, Instant now);

    /** Acknowledging twice is one acknowledgement; over another officer's it is refused. */
    record Acknowledge(
            String alertId,
            int revision,
            String officer,
            @Nullable String note) implements Action {
        @Override
        public Deed deed() {
            return Deed.ACKNOWLEDGED;
        }

        @Override
        public Ruling on(QueuedAlert alert, Instant now) {
            Ruling stale = refuseStale(this, alert);
            if (stale != null) {
                return stale;
            }
            if (alert.handling().state() == HandlingState.ACKNOWLEDGED) {
                return officer.equals(alert.handling().by())
                        ? new Ruling.AlreadySo()
                        : new Ruling.Refused(Refusal.ACKNOWLEDGED_BY_ANOTHER);
            }
            return new Ruling.Granted(Handling.acknowledged(officer, now));
        }
    }

    /** Any officer may close, acknowledged or not. */
    record Close(
            String alertId,
            int revision,
            String officer,
            Outcome outcome,
            @Nullable String note) implements Action {
        @Override
        public Deed deed() {
            return Deed.CLOSED;
        }

        @Override
        public Ruling on(QueuedAlert alert, Instant now) {
            Ruling stale = refuseStale(this, alert);
            return stale != null ? stale : new Ruling.Granted(Handling.closed(officer, now, outcome));
        }
    }

    private static @Nullable Ruling refuseStale(Action action, QueuedAlert alert) {
        if (alert.handling().state() == HandlingState.CLOSED) {
            return new Ruling.Refused(Refusal.CLOSED_ALREADY);
        }
        return action.revision() == alert.finding().revision() ? null : new Ruling.Refused(Refusal.OTHER_REVISION);
    }
}
