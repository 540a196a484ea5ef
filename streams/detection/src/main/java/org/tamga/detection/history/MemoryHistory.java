package org.tamga.detection.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tamga.detection.report.Observation;

/** A history in memory, for a back-test and for tests. Not for use by several threads. */
public final class MemoryHistory implements Recorded {
    private static final Comparator<Observation> ORDER = Comparator.naturalOrder();

    /** Shared by all histories without hits, which are most: there are millions of them. Never written. */
    private static final Timeline<Observation> NO_HITS = new Timeline<>(ORDER);

    private final Timeline<Observation> sightings = new Timeline<>(ORDER);
    private Timeline<Observation> hits = NO_HITS;
    private Map<String, Timeline<Observation>> byMember = Map.of();

    @Override
    public void add(Observation observation) {
        if (observation.isHit() && hits == NO_HITS) {
            hits = new Timeline<>(ORDER);
        }
        kind(observation).put(observation.time(), observation);
        if (!observation.member().isEmpty()) {
            ofMember(observation.member()).put(observation.time(), observation);
        }
    }

    private Timeline<Observation> ofMember(String member) {
        if (byMember.isEmpty()) {
            byMember = new HashMap<>();
        }
        return byMember.computeIfAbsent(member, first -> new Timeline<>(ORDER));
    }

    @Override
    public void remove(Observation observation) {
        kind(observation).remove(observation.time(), observation);
        Timeline<Observation> ofMember = byMember.get(observation.member());
        if (ofMember != null) {
            ofMember.remove(observation.time(), observation);
            if (ofMember.isEmpty()) {
                byMember.remove(observation.member());
            }
        }
    }

    @Override
    public List<Observation> hits(Instant from, Instant to) {
        return hits.isEmpty() ? List.of() : List.copyOf(hits.between(from, to));
    }

    @Override
    public void sightings(Instant from, Instant to, Consumer<Observation> each) {
        sightings.forEach(from, to, each);
    }

    @Override
    public Optional<Observation> before(Observation observation, Predicate<Observation> test) {
        Observation hit = hits.lastBefore(observation.time(), observation, test);
        Observation sighting = sightings.lastBefore(observation.time(), observation, test);
        return Optional.ofNullable(hit == null || (sighting != null && sighting.compareTo(hit) > 0) ? sighting : hit);
    }

    @Override
    public Optional<Observation> after(Observation observation, Predicate<Observation> test) {
        Observation hit = hits.firstAfter(observation.time(), observation, test);
        Observation sighting = sightings.firstAfter(observation.time(), observation, test);
        return Optional.ofNullable(hit == null || (sighting != null && sighting.compareTo(hit) < 0) ? sighting : hit);
    }

    @Override
    public Optional<Observation> firstHit(Predicate<Observation> test) {
        return hits.all().stream().filter(test).findFirst();
    }

    @Override
    public Set<String> members() {
        return Set.copyOf(byMember.keySet());
    }

    @Override
    public List<Observation> of(Set<String> members) {
        return members.stream()
                .map(byMember::get)
                .filter(Objects::nonNull)
                .flatMap(ofMember -> ofMember.all().stream())
                .sorted()
                .toList();
    }

    private Timeline<Observation> kind(Observation observation) {
        return observation.isHit() ? hits : sightings;
    }
}
