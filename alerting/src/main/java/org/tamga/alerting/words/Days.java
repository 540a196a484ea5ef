package org.tamga.alerting.words;

import java.time.Duration;
import java.time.Instant;

/** Spans as people say them. */
final class Days {
    private static final Duration ALMOST_ONE = Duration.ofDays(1).minusMillis(1);

    private Days() {}

    /** Whole days that hold the span, at least one. */
    static long between(Instant first, Instant last) {
        return Math.max(1, Duration.between(first, last).plus(ALMOST_ONE).toDays());
    }
}
