package org.tamga.detection.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
}
