package org.tamga.alerting.statistics;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Severity;

/**
 * How long alerts that were found first in the period waited until an officer did something with them.
 *
 * @param taken how many an officer did something with
 * @param waiting how many still wait: open, not held back, and new
 * @param median null if none was taken
 * @param ninth nine of ten waited no longer; null if none was taken
 */
public record Waits(
        Severity severity,
        long taken,
        long waiting,
        @Nullable Duration median,
        @Nullable Duration ninth) {
    /** @param millis of each alert that was taken, in any order */
    public static Waits of(Severity severity, List<Long> millis, long waiting) {
        List<Long> sorted = millis.stream().sorted().toList();
        return new Waits(severity, sorted.size(), waiting, rank(sorted, 50), rank(sorted, 90));
    }

    /** By nearest rank: the smallest that so many of a hundred do not exceed. */
    private static @Nullable Duration rank(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return null;
        }
        int rank = (sorted.size() * percent + 99) / 100;
        return Duration.ofMillis(sorted.get(rank - 1));
    }
}
