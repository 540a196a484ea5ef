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
 */
public record Handling(
        HandlingState state,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Outcome outcome,
        @Nullable String assignee,
        int revision) {
    public static final Handling NEW = new Handling(HandlingState.NEW, null, null, null, null, 0);

    /** Put before the officers again, with {@code revision} of the alert. */
    public static Handling recalled(int revision) {
        return new Handling(HandlingState.NEW, null, null, null, null, revision);
    }

    public Handling become(HandlingState next, String officer, Instant when, int seen) {
        return new Handling(next, officer, when, null, assignee, seen);
    }

    public Handling givenTo(String officer) {
        return new Handling(state, by, at, outcome, officer, revision);
    }

    public Handling withOutcome(Outcome result) {
        return new Handling(state, by, at, result, assignee, revision);
    }
}
