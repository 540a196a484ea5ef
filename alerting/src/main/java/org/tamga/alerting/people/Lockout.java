package org.tamga.alerting.people;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a name is locked after wrong passwords: not at all for the first four, then half a minute, and twice as long
 * after each further one, an hour at most. It is the same for a name that nobody has, so that it tells nothing.
 *
 * @param failures wrong passwords since the last right one
 */
record Lockout(int failures, Instant lastAt) {
    private static final int FREE = 4;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;
    /** Who fails once a day has not been locked out by yesterday. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    static final Lockout NONE = new Lockout(0, Instant.EPOCH);

    /** When the next try is taken; in the past if that is now. */
    Instant until() {
        if (failures <= FREE) {
            return lastAt;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures - FREE - 1, MOST_DOUBLINGS));
        return lastAt.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
    }

    Lockout failed(Instant now) {
        return new Lockout(isForgotten(now) ? 1 : failures + 1, now);
    }

    private boolean isForgotten(Instant now) {
        return lastAt.plus(FORGOTTEN_AFTER).isBefore(now);
    }
}
