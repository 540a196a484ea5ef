package org.tamga.detection.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;

/**
 * This key at this place at this time, by one event.
 *
 * @param rank the place of the key among the event's keys of its kind; part of the identity of alerts
 * @param time in milliseconds
 * @param detail what whoever is shown an alert sees of the event; opaque here, compared by {@code equals}, so that a
 *     correction of it is a change
 */
public record Observation(
        Key key,
        int rank,
        String eventId,
        Instant time,
        Nature nature,
        Place place,
        @Nullable Direction direction,
        @Nullable TransportMode transportMode,
        @Nullable Object detail) {

    /** An observation of which nothing more is shown than what the patterns use. */
    public Observation(
            Key key,
            int rank,
            String eventId,
            Instant time,
            Nature nature,
            Place place,
            @Nullable Direction direction,
            @Nullable TransportMode transportMode) {
        this(key, rank, eventId, time, nature, place, direction, transportMode, null);
    }

    /** The same, with what is shown of it. */
    public Observation with(Object shown) {
        return new Observation(key, rank, eventId, time, nature, place, direction, transportMode, shown);
    }

    public Moment moment() {
        return new Moment(time, eventId);
    }

    public boolean isHit() {
        return nature.isHit();
    }

    /** "vehicle/0": the kind of the key and its rank in this event; says nothing of the key itself. */
    public String subject() {
        return key.kind().id() + "/" + rank;
    }
}
