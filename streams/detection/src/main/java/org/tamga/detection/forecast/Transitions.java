package org.tamga.detection.forecast;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts, after each kind of departure, where things were seen next and how long it took. */
final class Transitions {
    private static final int MOST_NEXT = 3;
    /** After fewer appearances nothing is said. */
    private static final long LEAST_APPEARANCES = 20;
    /** In percent of the appearances; a crossing that is rarer is not named. */
    private static final long LEAST_SHARE = 10;

    private static final int EARLY = 10;
    private static final int LATE = 90;

    private final Map<Departure, Map<String, Gaps>> seen = new TreeMap<>();

    void add(Departure from, String crossing, Duration gap) {
        seen.computeIfAbsent(from, departure -> new TreeMap<>())
                .computeIfAbsent(crossing, to -> new Gaps())
                .add(gap);
    }

    NavigableMap<Departure, Outlook> outlooks() {
        NavigableMap<Departure, Outlook> outlooks = new TreeMap<>();
        seen.forEach((from, to) -> {
            Outlook outlook = outlook(to);
            if (outlook.appearances() >= LEAST_APPEARANCES && !outlook.next().isEmpty()) {
                outlooks.put(from, outlook);
            }
        });
        return outlooks;
    }

    private static Outlook outlook(Map<String, Gaps> to) {
        long all = to.values().stream().mapToLong(Gaps::count).sum();
        List<Next> next = to.entrySet().stream()
                .filter(one -> 100 * one.getValue().count() >= LEAST_SHARE * all)
                .map(one -> next(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Next::count).reversed().thenComparing(Next::crossing))
                .limit(MOST_NEXT)
                .toList();
        return new Outlook(all, next);
    }

    private static Next next(String crossing, Gaps gaps) {
        return new Next(crossing, gaps.count(), gaps.noLessThan(EARLY), gaps.noMoreThan(LATE));
    }
}
