package org.tamga.detection.history;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.tamga.detection.report.Observation;

/**
 * What is known of one key. Hits are few. Sightings can be a hundred thousand (the bus that passes every day), so they
 * are asked for by time and only where a hit makes them matter.
 */
public interface History {
    /** All hits, in order. */
    List<Observation> hits();

    /** Hands over the sightings with {@code from <= time <= to}, in order. */
    void sightings(Instant from, Instant to, Consumer<Observation> each);
}
