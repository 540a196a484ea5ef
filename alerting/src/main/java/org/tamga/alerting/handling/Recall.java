package org.tamga.alerting.handling;

import java.util.Optional;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.QueuedAlert;

/**
 * Why a change puts an alert that officers have handled or shelved before them again. A quiet change recalls only if the severity
 * rises. An alert superseded or withdrawn keeps its handling: there is nothing left to do, and the history says what
 * happened.
 */
public enum Recall {
    SEVERITY_ROSE,
    /** It was superseded or withdrawn and holds again. */
    HOLDS_AGAIN,
    /** It has evidence that it did not have; of a hundred reports too many it does not matter which are shown. */
    EVIDENCE_GREW;

    /** The reason to call the officers again; empty if the handling stays as it is. */
    public static Optional<Recall> of(QueuedAlert before, Finding now) {
        boolean waits = before.handling().state() == HandlingState.NEW
                && before.handling().shelvedUntil() == null;
        if (waits || !now.open()) {
            return Optional.empty();
        }
        if (now.revision() <= before.handling().revision()) {
            return Optional.empty(); // the officers have seen it: the store is being made anew
        }
        Finding then = before.finding();
        if (now.severity().compareTo(then.severity()) > 0) {
            return Optional.of(SEVERITY_ROSE);
        }
        if (now.quiet()) {
            return Optional.empty();
        }
        if (!then.open()) {
            return Optional.of(HOLDS_AGAIN);
        }
        return now.ofTooOften() || then.evidenceIds().containsAll(now.evidenceIds())
                ? Optional.empty()
                : Optional.of(EVIDENCE_GREW);
    }
}
