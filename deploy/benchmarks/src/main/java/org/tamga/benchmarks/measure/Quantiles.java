package org.tamga.benchmarks.measure;

import java.util.List;

/** The middle, the ninety-ninth hundredth and the greatest of some numbers; zeros if there are none. */
public record Quantiles(long p50, long p99, long max) {

    public static Quantiles of(List<Long> values) {
        if (values.isEmpty()) {
            return new Quantiles(0, 0, 0);
        }
        List<Long> sorted = values.stream().sorted().toList();
        return new Quantiles(at(sorted, 50), at(sorted, 99), at(sorted, 100));
    }

    /** The nearest rank: the smallest value that {@code percent} of them do not exceed. */
    private static long at(List<Long> sorted, int percent) {
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(Math.max(1, rank) - 1);
    }
}
