package org.tamga.detection.travel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Key;
import org.tamga.detection.report.Observation;

/** The pairs of a whole history, from the meetings of its vehicles. */
public final class Pairs {
    private Pairs() {}

    /**
     * @param meetings every observation that went to a meeting
     * @param hits of every vehicle, by its normal form
     */
    public static List<PairHistory> of(List<Observation> meetings, Map<String, List<Observation>> hits) {
        Map<Pair, List<Togetherness>> pairs = new TreeMap<>();
        byMeeting(meetings).values().forEach(meeting -> {
            MemoryHistory soFar = new MemoryHistory();
            for (Observation observation : meeting) {
                Meeting.of(observation, soFar)
                        .forEach(both -> pairs.computeIfAbsent(both.pair(), pair -> new ArrayList<>())
                                .add(both));
                soFar.add(observation);
            }
        });
        return pairs.entrySet().stream()
                .map(entry -> new PairHistory(entry.getKey(), entry.getValue(), hitsOf(entry.getKey(), hits)))
                .toList();
    }

    private static Map<Key, List<Observation>> byMeeting(List<Observation> observations) {
        Map<Key, List<Observation>> byMeeting = new TreeMap<>();
        observations.forEach(observation -> byMeeting
                .computeIfAbsent(observation.key(), key -> new ArrayList<>())
                .add(observation));
        return byMeeting;
    }

    private static List<Observation> hitsOf(Pair pair, Map<String, List<Observation>> hits) {
        List<Observation> both = new ArrayList<>(hits.getOrDefault(pair.first(), List.of()));
        both.addAll(hits.getOrDefault(pair.second(), List.of()));
        return both;
    }
}
