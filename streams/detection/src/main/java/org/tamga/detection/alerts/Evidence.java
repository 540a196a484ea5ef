package org.tamga.detection.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.report.Moment;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Place;

/**
 * One event that an alert rests on.
 *
 * @param detail what is shown of it, see {@link Observation}
 */
public record Evidence(
        String eventId,
        Instant time,
        Nature nature,
        Place place,
        @Nullable Object detail) implements Comparable<Evidence> {

    /** Evidence of which nothing more is shown than what the patterns use. */
    public Evidence(String eventId, Instant time, Nature nature, Place place) {
        this(eventId, time, nature, place, null);
    }

    public static Evidence of(Observation observation) {
        return new Evidence(
                observation.eventId(),
                observation.time(),
                observation.nature(),
                observation.place(),
                observation.detail());
    }

    /** In order: by time, then by event id. An alert names an event once. */
    @Override
    public int compareTo(Evidence other) {
        return moment().compareTo(other.moment());
    }

    private Moment moment() {
        return new Moment(time, eventId);
    }
}
