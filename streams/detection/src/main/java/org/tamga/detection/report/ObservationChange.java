package org.tamga.detection.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;

/**
 * What a new revision of an event changes in the history of one key. Where the event names several members of it, there
 * is one change for each rank, so that no two ever have one rank: alert ids hold it.
 *
 * @param before the observation to take out, if there was one
 * @param after the observation to put in, if there is one
 */
public record ObservationChange(
        Key key, @Nullable Observation before, @Nullable Observation after) {

    /** The changes from one revision's observations to the next one's, by key and rank; none where all stays as it was. */
    public static List<ObservationChange> between(Collection<Observation> before, Collection<Observation> after) {
        Map<Key, List<Observation>> old = byKey(before);
        Map<Key, List<Observation>> current = byKey(after);
        TreeSet<Key> keys = new TreeSet<>(old.keySet());
        keys.addAll(current.keySet());
        return keys.stream()
                .flatMap(key -> between(key, old.getOrDefault(key, List.of()), current.getOrDefault(key, List.of())))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static Stream<ObservationChange> between(Key key, List<Observation> before, List<Observation> after) {
        if (before.size() <= 1 && after.size() <= 1) {
            return Stream.of(new ObservationChange(
                    key, before.isEmpty() ? null : before.get(0), after.isEmpty() ? null : after.get(0)));
        }
        Map<Integer, Observation> old = byRank(before);
        Map<Integer, Observation> current = byRank(after);
        TreeSet<Integer> ranks = new TreeSet<>(old.keySet());
        ranks.addAll(current.keySet());
        return ranks.stream().map(rank -> new ObservationChange(key, old.get(rank), current.get(rank)));
    }

    /** The part of it that concerns hits. */
    public ObservationChange onlyHits() {
        return new ObservationChange(key, hitOrNothing(before), hitOrNothing(after));
    }

    public boolean isEmpty() {
        return before == null && after == null;
    }

    private static @Nullable Observation hitOrNothing(@Nullable Observation observation) {
        return observation != null && observation.isHit() ? observation : null;
    }

    private static Map<Key, List<Observation>> byKey(Collection<Observation> observations) {
        return observations.stream().collect(Collectors.groupingBy(Observation::key));
    }

    private static Map<Integer, Observation> byRank(Collection<Observation> observations) {
        return observations.stream()
                .collect(Collectors.toMap(Observation::rank, Function.identity(), (a, b) -> b, TreeMap::new));
    }
}
