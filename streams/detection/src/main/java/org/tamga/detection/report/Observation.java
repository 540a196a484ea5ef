package org.tamga.detection.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;

/**
 * This key at this place at this time, by one event: an entry of the key's history. A history has one entry for each
 * event, or, where an event can name several members of it (persons born on one day), one for each member.
 *
 * @param key names the history
 * @param member who within the history: the name form of a person, the vehicle of a meeting; empty where the key says it
 *     all. Personal data
 * @param rank the place of the key among the event's keys of its kind; part of the identity of alerts
 */
public record Observation(Key key, String member, int rank, Event event) implements Comparable<Observation> {
    public Observation(Key key, int rank, Event event) {
        this(key, "", rank, event);
    }

    /** The same, with what is shown of the event. */
    public Observation showing(@Nullable Object shown) {
        return new Observation(key, member, rank, event.showing(shown));
    }

    Observation inExercise() {
        return new Observation(key.inExercise(), member, rank, event);
    }

    public String eventId() {
        return event.eventId();
    }

    public Instant time() {
        return event.time();
    }

    public Nature nature() {
        return event.nature();
    }

    public Place place() {
        return event.place();
    }

    public Moment moment() {
        return event.moment();
    }

    public boolean isHit() {
        return nature().isHit();
    }

    /** "vehicle/0": the kind of the key and its rank in this event; says nothing of the key itself. */
    public String subject() {
        return key.kind().id() + "/" + rank;
    }

    /** The key of what was observed itself: of a member of the history, where it has members. Personal data. */
    public Key identity() {
        return switch (key.kind()) {
            case PERSON -> new Key(KeyKind.PERSON, member + "|" + key.normalForm());
            case MEETING -> new Key(KeyKind.VEHICLE, member);
            default -> key;
        };
    }

    /**
     * In order: by time, then by event id; two members of one event by rank. Two have one rank only while they come from two
     * histories: a meeting hears of a corrected event's vehicles in any order.
     */
    @Override
    public int compareTo(Observation other) {
        int byEvent = event.compareTo(other.event);
        if (byEvent != 0) {
            return byEvent;
        }
        int byRank = Integer.compare(rank, other.rank);
        return byRank != 0 ? byRank : member.compareTo(other.member);
    }
}
