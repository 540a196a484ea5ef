package org.tamga.topology.backtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.patterns.Stay;
import org.tamga.detection.report.Observation;

/** How long vehicles stay beyond each crossing before they come back over it. Safe for use by several threads. */
final class UsualStays {
    /** A shorter one is a direction written wrongly: the standard of touch-and-go. */
    private static final Duration LEAST = Duration.ofMinutes(5);

    private final Map<String, List<Duration>> byCrossing = new ConcurrentHashMap<>();

    /** @param history all observations of one key, in any order */
    void add(List<Observation> history) {
        if (history.get(0).key().kind() == KeyKind.VEHICLE) {
            List<Observation> resolved = history.stream()
                    .filter(observation -> observation.place().isResolved())
                    .sorted()
                    .toList();
            Stay.of(resolved).stream()
                    .filter(stay -> stay.length().compareTo(LEAST) >= 0)
                    .forEach(stay -> byCrossing
                            .computeIfAbsent(stay.crossing(), c -> Collections.synchronizedList(new ArrayList<>()))
                            .add(stay.length()));
        }
    }

    /** How many stays there are at each crossing. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        byCrossing.forEach((crossing, stays) -> counts.put(crossing, stays.size()));
        return counts;
    }

    /**
     * What few stays at a crossing are shorter than: the ⌈percent · n / 100⌉-th shortest, in whole minutes.
     *
     * @param least stays needed to know
     * @param most for crossings where even few are shorter than more
     */
    Map<String, Duration> shorterThanMost(int percent, int least, Duration most) {
        Map<String, Duration> limits = new TreeMap<>();
        byCrossing.forEach((crossing, stays) -> {
            if (stays.size() >= least) {
                List<Duration> sorted = stays.stream().sorted().toList();
                Duration limit = sorted.get((percent * sorted.size() + 99) / 100 - 1);
                limits.put(crossing, Duration.ofMinutes((limit.compareTo(most) > 0 ? most : limit).toMinutes()));
            }
        });
        return limits;
    }
}
