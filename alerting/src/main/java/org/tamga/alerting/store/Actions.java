package org.tamga.alerting.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.Refusal;
import org.tamga.alerting.handling.ReleaseAction;
import org.tamga.alerting.handling.Ruling;

/** Carries out what officers do, and takes in what the topic says was done. */
final class Actions {
    private final ChangeWriter changes;

    Actions(ChangeWriter changes) {
        this.changes = changes;
    }

    /** The same command again is answered again, and changes nothing. */
    ActionResult carryOut(Action action, Instant now) {
        Optional<QueuedAlert> known = changes.find(action.command().alertId());
        if (known.isEmpty()) {
            return new ActionResult.NoSuchAlert();
        }
        QueuedAlert alert = known.get();
        Optional<Performed> before = changes.performed(action.command().id());
        if (before.isPresent()) {
            return before.get().isOf(action)
                    ? new ActionResult.Done(alert, false)
                    : new ActionResult.Refused(Refusal.ID_USED, alert);
        }
        Ruling ruling = action instanceof ReleaseAction release
                ? release.on(alert, changes.requests(alert.alertId()), now)
                : action.on(alert, now);
        if (ruling instanceof Ruling.Refused refused) {
            return new ActionResult.Refused(refused.why(), alert);
        }
        if (ruling instanceof Ruling.Granted granted) {
            boolean taken = alert.handling().state() == HandlingState.NEW
                    && granted.handling().state() != HandlingState.NEW;
            Performed done = Performed.of(action, granted.handling(), now);
            return new ActionResult.Done(changes.perform(alert, done), taken);
        }
        return new ActionResult.Done(alert, false);
    }

    /** The queue has shown them since their time came: this tells it to the streams and the topic. */
    int endShelves(Instant now) {
        List<QueuedAlert> ended = changes.shelfEnded(now);
        ended.forEach(alert -> changes.perform(alert, Performed.shelfEnded(alert, now)));
        return ended.size();
    }

    /** What is known changes nothing; what is about an alert that is not there yet waits for it. */
    int take(List<Performed> actions) {
        int taken = 0;
        for (Performed action : actions) {
            if (changes.performed(action.id()).isEmpty()) {
                changes.take(action);
                taken++;
            }
        }
        changes.published(actions);
        return taken;
    }
}
