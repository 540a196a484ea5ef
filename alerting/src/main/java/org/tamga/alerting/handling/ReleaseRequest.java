package org.tamga.alerting.handling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.Lane;

/**
 * A release that somebody else has to agree to: that of an officer by a second person, or a wider one by the originator.
 *
 * @param revision of the alert that whoever asked saw
 * @param officer who asked
 * @param account of who asked
 * @param reason null for none
 * @param originator whom a wider release is asked of; null for a proposal
 * @param to of a proposal the lanes, such as KZ/WEBHOOK; of a wider release the countries
 * @param events whose wider release is asked; empty for a proposal
 * @param digest of a proposal, of what would go out; null for a wider release
 * @param granted for which countries the originator released it; empty if it did not
 * @param answeredBy null while it waits, and if nobody answered
 */
public record ReleaseRequest(
        String id,
        Kind kind,
        String alertId,
        int revision,
        String officer,
        @Nullable String account,
        @Nullable String reason,
        Instant at,
        Instant until,
        @Nullable String originator,
        List<String> to,
        List<String> events,
        @Nullable String digest,
        State state,
        List<String> granted,
        @Nullable String answeredBy,
        @Nullable String answer,
        @Nullable Instant answeredAt) {
    /** Who has to agree. */
    public enum Kind {
        SECOND_PERSON,
        WIDER_RELEASE
    }

    /** How far it has come. */
    public enum State {
        WAITING,
        /** Approved, or granted for some of the countries at least. */
        GRANTED,
        REFUSED,
        EXPIRED
    }

    /** What it is at that time: what nobody answered in time has expired, be it noted or not. */
    public State stateAt(Instant now) {
        return state == State.WAITING && !until.isAfter(now) ? State.EXPIRED : state;
    }

    public boolean waitsAt(Instant now) {
        return stateAt(now) == State.WAITING;
    }

    /** For whom, each once. */
    public List<String> countries() {
        return kind == Kind.WIDER_RELEASE
                ? to
                : lanes().stream().map(Lane::country).distinct().toList();
    }

    /** Of a proposal. */
    public List<Lane> lanes() {
        return to.stream().map(Lane::of).toList();
    }
}
