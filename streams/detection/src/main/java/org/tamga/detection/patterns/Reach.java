package org.tamga.detection.patterns;

import java.time.Duration;
import java.time.Instant;

/** How far a window reaches from an end of a scope, which may be that of all time. */
final class Reach {
    private Reach() {}

    static Instant back(Instant from, Duration window) {
        return Duration.between(Instant.MIN, from).compareTo(window) < 0 ? Instant.MIN : from.minus(window);
    }

    static Instant ahead(Instant to, Duration window) {
        return Duration.between(to, Instant.MAX).compareTo(window) < 0 ? Instant.MAX : to.plus(window);
    }
}
