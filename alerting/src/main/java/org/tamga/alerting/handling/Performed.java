package org.tamga.alerting.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.delivery.Lane;

/**
 * Something that was done with an alert, by an officer or by the centre: a fact, which nobody judges again.
 *
 * @param id of the command; what has the same id is the same action
 * @param revision the revision of the alert that it was about; 0 if it was passed on before anybody had done anything
 * @param officer null for what the centre did by itself
 * @param note what the officer wrote, or the reason of a recall; null for nothing
 * @param handling how the alert stands after it
 * @param releasedTo along which lanes it goes out; empty unless it was released
 * @param terms what it says of a release that somebody else has to agree to; null for all else
 */
public record Performed(
        String id,
        String alertId,
        int revision,
        Deed deed,
        @Nullable String officer,
        @Nullable String note,
        Instant at,
        Handling handling,
        List<Lane> releasedTo,
        @Nullable ReleaseTerms terms) {
    public Performed {
        releasedTo = List.copyOf(releasedTo);
    }

    /** Nothing was released by it. */
    public Performed(
            String id,
            String alertId,
            int revision,
            Deed deed,
            @Nullable String officer,
            @Nullable String note,
            Instant at,
            Handling handling) {
        this(id, alertId, revision, deed, officer, note, at, handling, List.of(), null);
    }

    public static Performed of(Action action, Handling handling, Instant at) {
        Command command = action.command();
        return new Performed(
                command.id(),
                command.alertId(),
                command.revision(),
                action.deed(),
                command.officer(),
                command.note(),
                at,
                handling,
                releases(action),
                action instanceof ReleaseAction release ? release.terms() : null);
    }

    private static List<Lane> releases(Action action) {
        if (action instanceof ReleaseAction release) {
            return release.releases();
        }
        return action instanceof Action.Release release ? release.to() : List.of();
    }

    /** With an id that follows from the alert's revision: however often it is found, it is one recall. */
    public static Performed recall(Finding finding, Recall why, Instant at) {
        String name = "recall|" + finding.alertId() + "|" + finding.revision();
        return new Performed(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                finding.alertId(),
                finding.revision(),
                Deed.RECALLED,
                null,
                why.name(),
                at,
                Handling.recalled(finding.revision()));
    }

    /** The time has come at which a shelved alert is in the queue again. */
    public static Performed shelfEnded(QueuedAlert alert, Instant at) {
        return byTheCentre(
                alert,
                Deed.UNSHELVED,
                null,
                at,
                alert.handling().unshelved(alert.finding().revision()));
    }

    /**
     * Nobody acknowledged it in time.
     *
     * @param why the time, and to whom it was passed on: "PT2M → role:duty-officer, screens"
     */
    public static Performed escalation(QueuedAlert alert, int level, String why, Instant at) {
        Handling escalated = alert.handling().escalatedTo(level);
        return byTheCentre(alert, Deed.ESCALATED, why, at, escalated);
    }

    /** Whoever asks for it does so once, in the transaction that sees how the alert stands: the id says nothing. */
    private static Performed byTheCentre(
            QueuedAlert alert, Deed deed, @Nullable String note, Instant at, Handling handling) {
        return new Performed(
                UUID.randomUUID().toString(), alert.alertId(), handling.revision(), deed, null, note, at, handling);
    }

    /** Nobody answered it in time. With an id that follows from the request's: however often it is found, it is one. */
    public static Performed expired(QueuedAlert alert, ReleaseRequest request, Instant at) {
        return new Performed(
                UUID.nameUUIDFromBytes(("expired|" + request.id()).getBytes(UTF_8))
                        .toString(),
                alert.alertId(),
                alert.finding().revision(),
                Deed.REQUEST_EXPIRED,
                null,
                request.kind().name(),
                at,
                alert.handling(),
                List.of(),
                ReleaseTerms.answer(request.id(), null, List.of(), List.of()));
    }

    /** Whether {@code action} is what was done here, asked for again. */
    public boolean isOf(Action action) {
        Command command = action.command();
        return alertId.equals(command.alertId())
                && deed == action.deed()
                && command.officer().equals(officer)
                && cameTo(action)
                && (!(action instanceof ReleaseAction release)
                        || release.terms().isAs(terms))
                && releases(action).equals(releasedTo);
    }

    private boolean cameTo(Action action) {
        if (action instanceof Action.Close close) {
            return close.outcome() == handling.outcome();
        }
        return !(action instanceof Action.Assign assign) || assign.to().equals(handling.assignee());
    }
}
