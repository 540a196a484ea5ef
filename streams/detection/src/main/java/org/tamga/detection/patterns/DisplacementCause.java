package org.tamga.detection.patterns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Closure;
import org.tamga.detection.rules.Closure.Cause;

/**
 * What could have moved traffic away from a crossing: an entry of the calendar, or an exceptional seizure. Of two at one
 * crossing that begin on one day the first in order counts: entries of the calendar, the longer ones, closures, then
 * seizures as they came.
 *
 * @param day on which it began
 * @param from the first day on which its effect is looked at
 * @param until the last
 * @param closure of an entry of the calendar; absent for a seizure
 * @param seizure absent for an entry of the calendar
 */
record DisplacementCause(
        String crossing,
        LocalDate day,
        LocalDate from,
        LocalDate until,
        @Nullable Cause closure,
        @Nullable Observation seizure)
        implements Comparable<DisplacementCause> {
    private static final Comparator<DisplacementCause> ORDER = Comparator.comparing(DisplacementCause::day)
            .thenComparing(DisplacementCause::seizure, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DisplacementCause::until, Comparator.reverseOrder())
            .thenComparing(DisplacementCause::name);

    static DisplacementCause of(String crossing, Closure closure, int after) {
        LocalDate last = closure.from().plusDays(after - 1L);
        LocalDate until = closure.until();
        return new DisplacementCause(
                crossing,
                closure.from(),
                closure.from(),
                until == null || until.isAfter(last) ? last : until,
                closure.cause(),
                null);
    }

    /** A seizure says nothing of its own day: its effect begins on the next. */
    static DisplacementCause of(Observation seizure, LocalDate day, int after) {
        return new DisplacementCause(
                seizure.place().crossing(), day, day.plusDays(1), day.plusDays(after), null, seizure);
    }

    /** How many days its effect is looked at. */
    long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** "closure", "operation" or "seizure" */
    String name() {
        return closure == null ? "seizure" : closure.id();
    }

    @Override
    public int compareTo(DisplacementCause other) {
        return ORDER.compare(this, other);
    }
}
