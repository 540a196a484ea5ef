package org.tamga.topology.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.History;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.topology.mapping.ObservationMapping;

/**
 * A history too long to be read at once: each question reads from the store what it needs. For as long as nobody writes.
 *
 * @param hasHits whether there are any: every pattern asks for them, and what was seen most was mostly never caught
 */
record LongHistory(String history, KeyValueStore<String, org.tamga.events.internal.Observation> store, boolean hasHits)
        implements History {
    @Override
    public List<Observation> hits(Instant from, Instant to) {
        if (!hasHits) {
            return List.of();
        }
        List<Observation> hits = new ArrayList<>();
        read(Nature.SEIZURE, from, to, hits::add);
        return hits;
    }

    @Override
    public void sightings(Instant from, Instant to, Consumer<Observation> each) {
        read(Nature.SIGHTING, from, to, each);
    }

    @Override
    public Optional<Observation> before(Observation observation, Predicate<Observation> test) {
        Observation hit = !hasHits ? null : back(Nature.SEIZURE, observation, test);
        Observation sighting = back(Nature.SIGHTING, observation, test);
        return Optional.ofNullable(hit == null || (sighting != null && sighting.compareTo(hit) > 0) ? sighting : hit);
    }

    @Override
    public Optional<Observation> after(Observation observation, Predicate<Observation> test) {
        Observation hit = !hasHits ? null : on(Nature.SEIZURE, observation, test);
        Observation sighting = on(Nature.SIGHTING, observation, test);
        return Optional.ofNullable(hit == null || (sighting != null && sighting.compareTo(hit) < 0) ? sighting : hit);
    }

    @Override
    public Optional<Observation> firstHit(Predicate<Observation> test) {
        if (!hasHits) {
            return Optional.empty();
        }
        String from = HistoryKey.from(history, Nature.SEIZURE, Instant.MIN);
        String to = HistoryKey.to(history, Nature.SEIZURE, Instant.MAX);
        try (KeyValueIterator<String, org.tamga.events.internal.Observation> hits = store.range(from, to)) {
            return Optional.ofNullable(first(hits, test));
        }
    }

    private void read(Nature nature, Instant from, Instant to, Consumer<Observation> each) {
        try (KeyValueIterator<String, org.tamga.events.internal.Observation> entries =
                store.range(HistoryKey.from(history, nature, from), HistoryKey.to(history, nature, to))) {
            entries.forEachRemaining(entry -> each.accept(ObservationMapping.read(entry.value)));
        }
    }

    private @Nullable Observation back(Nature nature, Observation observation, Predicate<Observation> test) {
        String from = HistoryKey.from(history, nature, Instant.MIN);
        String to = HistoryKey.to(history, nature, observation.time());
        try (KeyValueIterator<String, org.tamga.events.internal.Observation> entries = store.reverseRange(from, to)) {
            return first(entries, other -> other.compareTo(observation) < 0 && test.test(other));
        }
    }

    private @Nullable Observation on(Nature nature, Observation observation, Predicate<Observation> test) {
        String from = HistoryKey.from(history, nature, observation.time());
        String to = HistoryKey.to(history, nature, Instant.MAX);
        try (KeyValueIterator<String, org.tamga.events.internal.Observation> entries = store.range(from, to)) {
            return first(entries, other -> other.compareTo(observation) > 0 && test.test(other));
        }
    }

    private static @Nullable Observation first(
            KeyValueIterator<String, org.tamga.events.internal.Observation> entries, Predicate<Observation> test) {
        while (entries.hasNext()) {
            KeyValue<String, org.tamga.events.internal.Observation> entry = entries.next();
            Observation observation = ObservationMapping.read(entry.value);
            if (test.test(observation)) {
                return observation;
            }
        }
        return null;
    }
}
