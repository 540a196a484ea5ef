package org.tamga.producers.simulation.live;

import java.time.Duration;
import java.time.Instant;

/**
 * When a report of a simulated region is told. Everything up to a day before the start is told at once; that day is told
 * within {@link #CATCH_UP}, so that something happens before somebody's eyes; what comes after it is told when it comes. No
 * report is told before its time, as one from the future would be set aside.
 *
 * @param begun when the telling of that day begins
 */
record Timetable(Instant begun) {
    static final Duration REPLAYED = Duration.ofDays(1);
    static final Duration CATCH_UP = Duration.ofMinutes(20);

    /** Up to when everything is told at once. */
    Instant replayedFrom() {
        return begun.minus(REPLAYED);
    }

    /** When a report that arrives at {@code arrival} is told; before {@link #begun} means at once. */
    Instant due(Instant arrival) {
        Instant caughtUp = begun.plus(CATCH_UP);
        if (!arrival.isBefore(caughtUp)) {
            return arrival;
        }
        double left = Duration.between(arrival, caughtUp).toMillis();
        double speed = (double) REPLAYED.plus(CATCH_UP).toMillis() / CATCH_UP.toMillis();
        return caughtUp.minusMillis((long) (left / speed));
    }
}
