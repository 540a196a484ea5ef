package org.tamga.alerting.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HistoryEntry;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Ruling;

/** Carries out what officers do. */
final class Actions {
    private final ChangeWriter changes;

    Actions(ChangeWriter changes) {
        this.changes = changes;
    }

    ActionResult carryOut(Action action, Instant now) {
        Optional<QueuedAlert> known = changes.find(action.alertId());
        if (known.isEmpty()) {
            return new ActionResult.NoSuchAlert();
        }
        QueuedAlert alert = known.get();
        Ruling ruling = action.on(alert, now);
        if (ruling instanceof Ruling.Refused refused) {
            return new ActionResult.Refused(refused.why(), alert);
        }
        if (ruling instanceof Ruling.Granted granted) {
            return new ActionResult.Done(record(action, alert, granted.handling(), now));
        }
        return new ActionResult.Done(alert);
    }

    private QueuedAlert record(Action action, QueuedAlert alert, Handling handling, Instant now) {
        QueuedAlert handled = changes.handle(alert, handling);
        changes.remember(
                alert.alertId(),
                new HistoryEntry(
                        now,
                        action.deed(),
                        action.officer(),
                        note(handling, action),
                        alert.finding().revision()));
        return handled;
    }

    /** The outcome first, where there is one, then the officer's words. */
    private static @Nullable String note(Handling handling, Action action) {
        if (handling.outcome() == null) {
            return action.note();
        }
        return action.note() == null
                ? handling.outcome().name()
                : handling.outcome().name() + ": " + action.note();
    }
}
