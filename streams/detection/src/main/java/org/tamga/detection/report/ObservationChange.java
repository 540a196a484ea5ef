package org.tamga.detection.report;

import java.util.Collection;
import java.util.Comparator;
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
 * What a new revision of an event changes in the history of one key, for one member of it.
 *
 * @param before the observation to take out, if there was one
 * @param after the observation to put in, if there is one
 */
public record ObservationChange(
        Key key, @Nullable Observation before, @Nullable Observation after) {

    /** The changes from one revision's observations to the next one's, by key and member; none where all stays as it was. */
    public static List<ObservationChange> between(Collection<Observation> before, Collection<Observation> after) {
        Map<Who, Observation> old = byWho(before);
        Map<Who, Observation> current = byWho(after);
        TreeSet<Who> all = new TreeSet<>(old.keySet());
        all.addAll(current.keySet());
        return all.stream()
                .map(who -> new ObservationChange(who.key(), old.get(who), current.get(who)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
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

    private static Map<Who, Observation> byWho(Collection<Observation> observations) {
        return observations.stream()
                .collect(Collectors.toMap(
                        observation -> new Who(observation.key(), observation.member()),
                        Function.identity(),
                        (a, b) -> b,
                        TreeMap::new));
    }

    private record Who(Key key, String member) implements Comparable<Who> {
        private static final Comparator<Who> ORDER =
                Comparator.comparing(Who::key).thenComparing(Who::member);

        @Override
        public int compareTo(Who other) {
            return ORDER.compare(this, other);
        }
    }
}
