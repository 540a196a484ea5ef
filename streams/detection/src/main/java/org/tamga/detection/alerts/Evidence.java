package org.tamga.detection.alerts;

import java.time.Instant;
import org.tamga.detection.report.Moment;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Place;

/** One event that an alert rests on. */
public record Evidence(String eventId, Instant time, Nature nature, Place place) implements Comparable<Evidence> {

    public static Evidence of(Observation observation) {
        return new Evidence(observation.eventId(), observation.time(), observation.nature(), observation.place());
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
