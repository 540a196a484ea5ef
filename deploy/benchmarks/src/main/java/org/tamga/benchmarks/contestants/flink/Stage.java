package org.tamga.benchmarks.contestants.flink;

import java.util.List;
import java.util.Map;
import org.tamga.benchmarks.traffic.Passage;

/** Reads a match. */
final class Stage {
    private Stage() {}

    /** The first passage taken for {@code stage}, which every match has. */
    static Passage passage(Map<String, List<Passage>> match, String stage) {
        List<Passage> taken = match.get(stage);
        if (taken == null || taken.isEmpty()) {
            throw new IllegalArgumentException("match: nothing taken for " + stage);
        }
        return taken.get(0);
    }
}
