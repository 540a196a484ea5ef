package org.tamga.detection.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tamga.detection.report.Observation;

/**
 * A stay at one crossing: observations of one thing there, none more than {@link #TOGETHER} after the one before.
 *
 * @param from how it was last seen there
 */
record Visit(Departure from, String crossing, Instant first, Instant last) {
    /** Both sides of a crossing and its queue are one visit. */
    static final Duration TOGETHER = Duration.ofHours(12);

    /** The visits of one thing, in order; places outside the register are left out. */
    static List<Visit> of(List<Observation> ofOneThing) {
        List<Visit> visits = new ArrayList<>();
        ofOneThing.stream().filter(seen -> seen.place().isResolved()).sorted().forEach(seen -> add(seen, visits));
        return visits;
    }

    private static void add(Observation seen, List<Visit> visits) {
        Visit latest = visits.isEmpty() ? null : visits.get(visits.size() - 1);
        if (latest != null && latest.holds(seen)) {
            visits.set(
                    visits.size() - 1, new Visit(Departure.of(seen), latest.crossing(), latest.first(), seen.time()));
        } else {
            visits.add(new Visit(Departure.of(seen), seen.place().crossing(), seen.time(), seen.time()));
        }
    }

    private boolean holds(Observation seen) {
        return seen.place().crossing().equals(crossing) && !seen.time().isAfter(last.plus(TOGETHER));
    }

    /** From when it was last seen here to when it was first seen there. */
    Duration until(Visit next) {
        return Duration.between(last, next.first());
    }
}
