package org.tamga.detection.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;

/**
 * This key at this place at this time, by one event.
 *
 * @param rank the place of the key among the event's keys of its kind; part of the identity of alerts
 * @param time in milliseconds
 */
public record Observation(
        Key key,
        int rank,
        String eventId,
        Instant time,
        Nature nature,
        Place place,
        @Nullable Direction direction,
        @Nullable TransportMode transportMode) {

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
