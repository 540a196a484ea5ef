package org.tamga.detection.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;

/**
 * How long an observation takes part. A year is a calendar year at UTC, counted forward from the observation: one of 28
 * February 2019, 12:00 seen for five years takes part until 28 February 2024, 12:00, that instant included.
 */
public record Horizon(int hitYears, int sightingYears) {
    public static final Horizon DEFAULT = new Horizon(20, 5);
    private static final int LONGEST = 100;
    private static final long SHORTEST_YEAR = Duration.ofDays(365).toSeconds();

    public Horizon {
        check("hitYears", hitYears);
        check("sightingYears", sightingYears);
    }

    /** The last instant of the clock at which an observation of this nature and time takes part. */
    public Instant lasts(Nature nature, Instant time) {
        return time.atOffset(ZoneOffset.UTC).plusYears(years(nature)).toInstant();
    }

    /** The last instant at which an observation of any nature and of this time takes part. */
    public Instant longest(Instant time) {
        return time.atOffset(ZoneOffset.UTC)
                .plusYears(Math.max(hitYears, sightingYears))
                .toInstant();
    }

    public int years(Nature nature) {
        return nature.isHit() ? hitYears : sightingYears;
    }

    public boolean holds(Observation observation, Instant clock) {
        Instant time = observation.time();
        // no calendar years are shorter: this answers for nearly all without the calendar
        if (clock.getEpochSecond() - time.getEpochSecond() < years(observation.nature()) * SHORTEST_YEAR) {
            return true;
        }
        return !clock.isAfter(lasts(observation.nature(), time));
    }

    private static void check(String name, int years) {
        if (years < 1 || years > LONGEST) {
            throw new IllegalArgumentException(name + ": " + years + " is not between 1 and " + LONGEST + " years");
        }
    }
}
