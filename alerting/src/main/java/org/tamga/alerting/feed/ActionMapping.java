package org.tamga.alerting.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.ReleaseTerms;
import org.tamga.alerting.release.Permit;
import org.tamga.events.AlertAction;
import org.tamga.events.AlertDeed;
import org.tamga.events.AlertHandling;
import org.tamga.events.AlertOutcome;
import org.tamga.events.AlertStep;
import org.tamga.events.ReleasePermit;

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
                .setStep(step(action.deed()))
                .setOfficer(action.officer())
                .setNote(action.note())
                .setAt(action.at())
                .setHandling(AlertHandling.valueOf(handling.state().name()))
                .setHandledBy(handling.by())
                .setAssignee(handling.assignee())
                .setOutcome(outcome == null ? null : AlertOutcome.valueOf(outcome.name()))
                .setHandledAt(action.at().equals(handling.at()) ? null : handling.at())
                .setShelvedUntil(handling.shelvedUntil())
                .setEscalation(handling.escalation())
                .setReleasedTo(action.releasedTo().stream().map(Lane::toString).toList())
                .setTerms(terms(action.terms()))
                .build();
    }

    static Performed read(AlertAction action) {
        HandlingState state = HandlingState.valueOf(action.getHandling().name());
        Handling handling = new Handling(
                state,
                action.getHandledBy(),
                state == HandlingState.NEW ? null : handledAt(action),
                outcome(action.getOutcome()),
                action.getAssignee(),
                action.getRevision(),
                action.getShelvedUntil(),
                action.getEscalation());
        return new Performed(
                action.getActionId(),
                action.getAlertId(),
                action.getRevision(),
                deed(action),
                action.getOfficer(),
                action.getNote(),
                action.getAt(),
                handling,
                action.getReleasedTo().stream().map(Lane::of).toList(),
                terms(action.getTerms()));
    }

    private static org.tamga.events.@Nullable ReleaseTerms terms(@Nullable ReleaseTerms terms) {
        return terms == null
                ? null
                : new org.tamga.events.ReleaseTerms(
                        terms.requestId(),
                        terms.account(),
                        terms.to(),
                        terms.originator(),
                        terms.events(),
                        terms.until(),
                        terms.digest(),
                        terms.permits().stream()
                                .map(permit -> new ReleasePermit(permit.eventId(), permit.country(), permit.seal()))
                                .toList());
    }

    private static @Nullable ReleaseTerms terms(org.tamga.events.@Nullable ReleaseTerms terms) {
        return terms == null
                ? null
                : new ReleaseTerms(
                        terms.getRequestId(),
                        terms.getAccount(),
                        terms.getTo(),
                        terms.getOriginator(),
                        terms.getEvents(),
                        terms.getUntil(),
                        terms.getDigest(),
                        terms.getPermits().stream()
                                .map(permit -> new Permit(permit.getEventId(), permit.getCountry(), permit.getSeal()))
                                .toList());
    }

    private static Instant handledAt(AlertAction action) {
        return action.getHandledAt() == null ? action.getAt() : action.getHandledAt();
    }

    private static Deed deed(AlertAction action) {
        if (!action.getReleasedTo().isEmpty()) {
            return Deed.RELEASED;
        }
        AlertStep step = action.getStep();
        return Deed.valueOf(
                step == null || step == AlertStep.OTHER ? action.getDeed().name() : step.name());
    }

    /** What a reader makes of it that knows no steps and no releases. */
    private static AlertDeed deed(Deed deed) {
        return switch (deed) {
            case SHELVED, RELEASED, RELEASE_PROPOSED, RELEASE_DECLINED, WIDER_ASKED, WIDER_GRANTED, WIDER_REFUSED ->
                AlertDeed.ACKNOWLEDGED;
            case UNSHELVED, ESCALATED, REQUEST_EXPIRED -> AlertDeed.RECALLED;
            default -> AlertDeed.valueOf(deed.name());
        };
    }

    private static @Nullable AlertStep step(Deed deed) {
        return switch (deed) {
            case SHELVED,
                    UNSHELVED,
                    ESCALATED,
                    RELEASE_PROPOSED,
                    RELEASE_DECLINED,
                    WIDER_ASKED,
                    WIDER_GRANTED,
                    WIDER_REFUSED,
                    REQUEST_EXPIRED -> AlertStep.valueOf(deed.name());
            default -> null;
        };
    }

    private static @Nullable Outcome outcome(@Nullable AlertOutcome outcome) {
        return outcome == null ? null : Outcome.valueOf(outcome.name());
    }
}
