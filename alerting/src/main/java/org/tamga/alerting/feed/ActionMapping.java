package org.tamga.alerting.feed;

import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.handling.Performed;
import org.tamga.events.AlertAction;
import org.tamga.events.AlertDeed;
import org.tamga.events.AlertHandling;
import org.tamga.events.AlertOutcome;

/** What was done with an alert, as the topic has it. */
final class ActionMapping {
    private ActionMapping() {}

    static AlertAction write(Performed action) {
        Handling handling = action.handling();
        Outcome outcome = handling.outcome();
        return AlertAction.newBuilder()
                .setActionId(action.id())
                .setAlertId(action.alertId())
                .setRevision(action.revision())
                .setDeed(deed(action.deed()))
                .setOfficer(action.officer())
                .setNote(action.note())
                .setAt(action.at())
                .setHandling(AlertHandling.valueOf(handling.state().name()))
                .setHandledBy(handling.by())
                .setAssignee(handling.assignee())
                .setOutcome(outcome == null ? null : AlertOutcome.valueOf(outcome.name()))
                .setReleasedTo(action.releasedTo().stream().map(Lane::toString).toList())
                .build();
    }

    /** A reader that knows no releases takes one for what it says too: that an officer has seen the alert. */
    private static AlertDeed deed(Deed deed) {
        return deed == Deed.RELEASED ? AlertDeed.ACKNOWLEDGED : AlertDeed.valueOf(deed.name());
    }

    private static Deed deed(AlertAction action) {
        return action.getReleasedTo().isEmpty() ? Deed.valueOf(action.getDeed().name()) : Deed.RELEASED;
    }

    static Performed read(AlertAction action) {
        HandlingState state = HandlingState.valueOf(action.getHandling().name());
        Handling handling = new Handling(
                state,
                action.getHandledBy(),
                state == HandlingState.NEW ? null : action.getAt(),
                outcome(action.getOutcome()),
                action.getAssignee(),
                action.getRevision());
        return new Performed(
                action.getActionId(),
                action.getAlertId(),
                action.getRevision(),
                deed(action),
                action.getOfficer(),
                action.getNote(),
                action.getAt(),
                handling,
                action.getReleasedTo().stream().map(Lane::of).toList());
    }

    private static @Nullable Outcome outcome(@Nullable AlertOutcome outcome) {
        return outcome == null ? null : Outcome.valueOf(outcome.name());
    }
}
