package org.tamga.detection.history;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Place;

/** A history in memory, for a back-test and for tests. Not for use by several threads. */
public final class MemoryHistory implements Recorded {
    private static final Place NOWHERE = new Place("", "", "", null);
    private static final Key NOTHING = new Key(KeyKind.VEHICLE, "");

    private final NavigableSet<Observation> hits = new TreeSet<>();
    private final NavigableSet<Observation> sightings = new TreeSet<>();
    private final Map<String, NavigableSet<Observation>> byMember = new HashMap<>();

    @Override
    public void add(Observation observation) {
        NavigableSet<Observation> kind = kind(observation);
        kind.remove(observation);
        kind.add(observation);
        if (!observation.member().isEmpty()) {
            NavigableSet<Observation> ofMember =
                    byMember.computeIfAbsent(observation.member(), member -> new TreeSet<>());
            ofMember.remove(observation);
            ofMember.add(observation);
        }
    }

    @Override
    public void remove(Observation observation) {
        kind(observation).remove(observation);
        byMember.computeIfPresent(observation.member(), (member, all) -> {
            all.remove(observation);
            return all.isEmpty() ? null : all;
        });
    }

    @Override
    public List<Observation> hits(Instant from, Instant to) {
        return List.copyOf(between(hits, from, to));
    }

    @Override
    public void sightings(Instant from, Instant to, Consumer<Observation> each) {
        between(sightings, from, to).forEach(each);
    }

    @Override
    public Optional<Observation> before(Observation observation, Predicate<Observation> test) {
        Observation hit = first(hits.headSet(observation, false).descendingSet(), test);
        Observation sighting = first(sightings.headSet(observation, false).descendingSet(), test);
        return Optional.ofNullable(hit == null || (sighting != null && sighting.compareTo(hit) > 0) ? sighting : hit);
    }

    @Override
    public Optional<Observation> after(Observation observation, Predicate<Observation> test) {
        Observation hit = first(hits.tailSet(observation, false), test);
        Observation sighting = first(sightings.tailSet(observation, false), test);
        return Optional.ofNullable(hit == null || (sighting != null && sighting.compareTo(hit) < 0) ? sighting : hit);
    }

    @Override
    public Optional<Observation> firstHit(Predicate<Observation> test) {
        return Optional.ofNullable(first(hits, test));
    }

    @Override
    public Set<String> members() {
        return Set.copyOf(byMember.keySet());
    }

    @Override
    public List<Observation> of(Set<String> members) {
        return members.stream()
                .flatMap(member -> byMember.getOrDefault(member, Collections.emptyNavigableSet()).stream())
                .sorted()
                .toList();
    }

    private NavigableSet<Observation> kind(Observation observation) {
        return observation.isHit() ? hits : sightings;
    }

    /** Times are whole milliseconds, so what is after {@code to} is at least one later; the ends are, too. */
    private static NavigableSet<Observation> between(NavigableSet<Observation> all, Instant from, Instant to) {
        NavigableSet<Observation> since = from.equals(Instant.MIN) ? all : all.tailSet(edge(from), true);
        return to.isBefore(Instant.MAX.minusMillis(1)) ? since.headSet(edge(to.plusMillis(1)), false) : since;
    }

    /** Sorts before every observation at this time. */
    private static Observation edge(Instant time) {
        return new Observation(NOTHING, -1, Event.of("", time, Nature.SIGHTING, NOWHERE));
    }

    private static @Nullable Observation first(Iterable<Observation> ordered, Predicate<Observation> test) {
        for (Observation observation : ordered) {
            if (test.test(observation)) {
                return observation;
            }
        }
        return null;
    }
}
