package org.tamga.detection.forecast;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** How long things took, in classes a twentieth wide, so that a million of them take no more room than a hundred. */
final class Gaps {
    private static final double WIDTH = Math.log(1.05);

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long count;

    void add(Duration gap) {
        counts.merge(classOf(gap), 1L, Long::sum);
        count++;
    }

    long count() {
        return count;
    }

    /** The lower end of the class in which the first {@code percent} of all end; whole minutes, rounded down. */
    Duration noLessThan(int percent) {
        return Duration.ofMinutes((long) Math.floor(Math.exp(classAt(percent) * WIDTH)));
    }

    /** The upper end of that class; whole minutes, rounded up. */
    Duration noMoreThan(int percent) {
        return Duration.ofMinutes((long) Math.ceil(Math.exp((classAt(percent) + 1) * WIDTH)));
    }

    private int classAt(int percent) {
        long wanted = Math.max(1, (percent * count + 99) / 100);
        long passed = 0;
        for (Map.Entry<Integer, Long> one : counts.entrySet()) {
            passed += one.getValue();
            if (passed >= wanted) {
                return one.getKey();
            }
        }
        throw new IllegalStateException("no gaps, so no quantile of them");
    }

    private static int classOf(Duration gap) {
        return (int) Math.floor(Math.log(Math.max(1, gap.toMinutes())) / WIDTH);
    }
}
