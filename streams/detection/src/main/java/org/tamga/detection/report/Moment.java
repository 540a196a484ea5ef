package org.tamga.detection.report;

import java.time.Instant;
import java.util.Comparator;

/** Where an event stands in order: by time, then by event id. */
public record Moment(Instant time, String eventId) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::time).thenComparing(Moment::eventId);

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
