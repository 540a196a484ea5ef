package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** surge: far more seizures of a group on a day than its baseline lets expect. */
final class SurgesByText {
    private static final int BASELINE_DAYS = 56;

    private SurgesByText() {}

    /** "Not raised": a country's surge whose evidence is that of one of its checkpoints. */
    static List<FoundByText> of(List<EventByText> events) {
        Map<String, List<EventByText>> byCountry = new TreeMap<>();
        Map<String, List<EventByText>> byCheckpoint = new TreeMap<>();
        for (EventByText event : events) {
            for (String group : event.milligrams().keySet()) {
                put(byCountry, "country:" + event.country() + ":" + group, event);
                if (event.place().resolved()) {
                    put(byCheckpoint, "checkpoint:" + event.place().checkpointId() + ":" + group, event);
                }
            }
        }
        List<FoundByText> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        byCheckpoint.forEach((series, seizures) -> {
            for (List<EventByText> surge : surges(seizures)) {
                found.add(alert(series, surge));
                told.add(evidence(surge.get(0).country(), group(series), surge));
            }
        });
        byCountry.forEach((series, seizures) -> surges(seizures).stream()
                .filter(surge -> !told.contains(evidence(surge.get(0).country(), group(series), surge)))
                .forEach(surge -> found.add(alert(series, surge))));
        return found;
    }

    /** The seizures of the firing days of every chain, in order. */
    private static List<List<EventByText>> surges(List<EventByText> seizures) {
        Map<Long, List<EventByText>> byDay = new TreeMap<>();
        seizures.forEach(seizure -> byDay.computeIfAbsent(Spans.day(seizure.time()), d -> new ArrayList<>())
                .add(seizure));
        List<Long> firing = byDay.keySet().stream()
                .filter(day -> Spans.day(seizures.get(0).time()) <= day - 63 && fires(day, byDay))
                .toList();
        List<List<EventByText>> surges = new ArrayList<>();
        for (List<Long> chain : Spans.chains(firing, 7, day -> day)) {
            List<EventByText> surge = new ArrayList<>();
            chain.forEach(day -> surge.addAll(byDay.get(day)));
            surges.add(surge);
        }
        return surges;
    }

    /**
     * "n ≥ 3 and n > m + 3·max(s, √m, 0.5)" over the days d−63 … d−8, in whole numbers: S and Q are the sums of the
     * counts and of their squares, so m = S/56 and s² = (56·Q − S²)/(56·55), and x = 56·(n − m).
     */
    private static boolean fires(long day, Map<Long, List<EventByText>> byDay) {
        long n = count(day, byDay);
        long sum = 0;
        long squares = 0;
        for (long before = day - 63; before <= day - 8; before++) {
            sum += count(before, byDay);
            squares += count(before, byDay) * count(before, byDay);
        }
        long x = BASELINE_DAYS * n - sum;
        return n >= 3
                && x > 0
                && x * x * 55 > 9 * 56 * (56 * squares - sum * sum)
                && x * x > 9 * 56 * sum
                && 2 * x > 3 * 56;
    }

    private static long count(long day, Map<Long, List<EventByText>> byDay) {
        return byDay.getOrDefault(day, List.of()).size();
    }

    private static FoundByText alert(String series, List<EventByText> surge) {
        return FoundByText.of("surge", series, List.of(surge.get(0)), "MEDIUM", surge);
    }

    private static String evidence(String country, String group, List<EventByText> surge) {
        TreeSet<String> ids = new TreeSet<>();
        surge.forEach(seizure -> ids.add(seizure.id()));
        return country + " " + group + " " + ids;
    }

    private static String group(String series) {
        return series.substring(series.lastIndexOf(':') + 1);
    }

    private static void put(Map<String, List<EventByText>> map, String series, EventByText seizure) {
        map.computeIfAbsent(series, s -> new ArrayList<>()).add(seizure);
    }
}
