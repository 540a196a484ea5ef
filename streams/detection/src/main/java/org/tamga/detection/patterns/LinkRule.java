package org.tamga.detection.patterns;

import java.time.Duration;

/**
 * The settings of one LINK pattern.
 *
 * @param version goes into the alerts found under it
 * @param window the longest gap between two hits of one chain, and between a sighting and its nearest hit; whole
 *     milliseconds
 */
public record LinkRule(int version, boolean enabled, Duration window) {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(36_525);

    public LinkRule {
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version + " is not 1 or more");
        }
        if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("window: " + window + " is not between " + SHORTEST + " and " + LONGEST);
        }
    }

    static LinkRule ofDays(int days) {
        return new LinkRule(1, true, Duration.ofDays(days));
    }

    public LinkRule withEnabled(boolean on) {
        return new LinkRule(version, on, window);
    }
}
