package org.tamga.detection.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tamga.detection.report.Observation;

/**
 * What is known of one key, in order. Hits are few. Sightings can be a hundred thousand (the bus that passes every day),
 * so they are asked for by time and only where they matter.
 */
public interface History {
    /** The hits with {@code from <= time <= to}, in order. */
    List<Observation> hits(Instant from, Instant to);

    /** Hands over the sightings with {@code from <= time <= to}, in order. */
    void sightings(Instant from, Instant to, Consumer<Observation> each);

    /** The last observation, hit or sighting, before {@code observation} in order that passes the test. */
    Optional<Observation> before(Observation observation, Predicate<Observation> test);

    /** The first observation, hit or sighting, after {@code observation} in order that passes the test. */
    Optional<Observation> after(Observation observation, Predicate<Observation> test);

    /** The first hit that passes the test. */
    Optional<Observation> firstHit(Predicate<Observation> test);

    /**
     * The members of the history, each once. A history that leaves observations out may name members of which it has
     * none. Reads all observations, unless an implementation keeps the names.
     */
    default Set<String> members() {
        Set<String> members = new HashSet<>();
        hits(Instant.MIN, Instant.MAX).forEach(hit -> members.add(hit.member()));
        sightings(Instant.MIN, Instant.MAX, sighting -> members.add(sighting.member()));
        return members;
    }

    /** All observations of some members, in order. Reads all there are, unless an implementation keeps them by member. */
    default List<Observation> of(Set<String> members) {
        List<Observation> found = new ArrayList<>();
        hits(Instant.MIN, Instant.MAX).stream()
                .filter(hit -> members.contains(hit.member()))
                .forEach(found::add);
        sightings(Instant.MIN, Instant.MAX, sighting -> {
            if (members.contains(sighting.member())) {
                found.add(sighting);
            }
        });
        found.sort(null);
        return found;
    }
}
