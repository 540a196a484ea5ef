package org.tamga.alerting.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far officers have come with an alert.
 *
 * @param by the officer whose doing that is; null while new
 * @param at when; null while new
 * @param outcome null unless closed
 * @param assignee who works on it or is to; null if nobody is named
 * @param revision the revision of the alert that it was about; 0 before anything was done
 * @param shelvedUntil until when it is off the queue; null if it is not, and of a time that has passed it means the same
 * @param escalation how often it was passed on since nobody acknowledged it; 0 once somebody has
 */
public record Handling(
        HandlingState state,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Outcome outcome,
        @Nullable String assignee,
        int revision,
        @Nullable Instant shelvedUntil,
        int escalation) {
    public static final Handling NEW = new Handling(HandlingState.NEW, null, null, null, null, 0, null, 0);

    /** Put before the officers again, with {@code revision} of the alert. */
    public static Handling recalled(int revision) {
        return new Handling(HandlingState.NEW, null, null, null, null, revision, null, 0);
    }

    /** What an officer works on or has closed is off the shelf; what somebody has seen needs no escalation. */
    public Handling become(HandlingState next, String officer, Instant when, int seen) {
        Instant shelf = next == HandlingState.ACKNOWLEDGED ? shelvedUntil : null;
        return new Handling(next, officer, when, null, assignee, seen, shelf, 0);
    }

    public Handling givenTo(String officer) {
        return new Handling(state, by, at, outcome, officer, revision, shelvedUntil, escalation);
    }

    public Handling withOutcome(Outcome result) {
        return new Handling(state, by, at, result, assignee, revision, shelvedUntil, escalation);
    }

    /** Off the queue until then, by an officer who saw {@code seen}. */
    public Handling shelved(Instant until, int seen) {
        return new Handling(state, by, at, outcome, assignee, seen, until, 0);
    }

    /** In the queue again, as of the revision {@code seen}. */
    public Handling unshelved(int seen) {
        return new Handling(state, by, at, outcome, assignee, seen, null, escalation);
    }

    public Handling escalatedTo(int level) {
        return new Handling(state, by, at, outcome, assignee, revision, shelvedUntil, level);
    }

    /** Whether it is off the queue at that time. */
    public boolean shelvedAt(Instant when) {
        return shelvedUntil != null && shelvedUntil.isAfter(when);
    }
}
