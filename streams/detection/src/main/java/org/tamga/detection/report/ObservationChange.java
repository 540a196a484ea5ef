package org.tamga.detection.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;

/**
 * What a new revision of an event changes in the history of one key.
 *
 * @param before the observation to take out, if there was one
 * @param after the observation to put in, if there is one
 */
public record ObservationChange(
        Key key, @Nullable Observation before, @Nullable Observation after) {

    /** The changes from one revision's observations to the next one's, by key; none for a key that stays as it was. */
    public static List<ObservationChange> between(Collection<Observation> before, Collection<Observation> after) {
        Map<Key, Observation> old = byKey(before);
        Map<Key, Observation> current = byKey(after);
        TreeSet<Key> keys = new TreeSet<>(old.keySet());
        keys.addAll(current.keySet());
        return keys.stream()
                .map(key -> new ObservationChange(key, old.get(key), current.get(key)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static Map<Key, Observation> byKey(Collection<Observation> observations) {
        return observations.stream()
                .collect(Collectors.toMap(Observation::key, Function.identity(), (a, b) -> b, TreeMap::new));
    }
}
