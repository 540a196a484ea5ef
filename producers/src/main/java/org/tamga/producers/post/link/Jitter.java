package org.tamga.producers.post.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: exponential with full jitter, so that four hundred posts whose line comes back at
 * one moment do not all call at one moment (Brooker, "Exponential Backoff And Jitter", 2015).
 */
final class Jitter {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final RandomGenerator random;
    private int failures;

    Jitter(RandomGenerator random) {
        this.random = random;
    }

    /** After another failure: a random time from nothing to twice the last bound, a minute at most. */
    Duration next() {
        long bound = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, 16));
        failures++;
        return Duration.ofMillis(random.nextLong(bound + 1));
    }

    /** After a success. */
    void reset() {
        failures = 0;
    }
}
