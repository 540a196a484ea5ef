package org.tamga.detection.history;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tamga.detection.report.Moment;
import org.tamga.detection.report.Observation;

/** A history in memory, for a back-test and for tests. Not for use by several threads. */
public final class MemoryHistory implements History {
    private final NavigableMap<Moment, Observation> hits = new TreeMap<>();
    private final NavigableMap<Moment, Observation> sightings = new TreeMap<>();

    public void add(Observation observation) {
        (observation.isHit() ? hits : sightings).put(observation.moment(), observation);
    }

    public void remove(Observation observation) {
        (observation.isHit() ? hits : sightings).remove(observation.moment());
    }

    @Override
    public List<Observation> hits() {
        return List.copyOf(hits.values());
    }

    @Override
    public void sightings(Instant from, Instant to, Consumer<Observation> each) {
        sightings
                .tailMap(new Moment(from, ""), true)
                .headMap(new Moment(to.plusNanos(1), ""), false)
                .values()
                .forEach(each);
    }
}
