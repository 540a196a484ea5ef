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
import org.tamga.detection.history.Recorded;
import org.tamga.detection.keys.Key;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.mapping.ObservationMapping;

/**
 * One history as it lies in the store: one record for each observation. For as long as one change takes: nobody else may
 * write to it meanwhile.
 */
public final class StoredHistory implements Recorded {
    private final String history;
    private final KeyValueStore<String, org.tamga.events.internal.Observation> store;
    private final RegionalSecret secret;

    /** Most histories have no hits, and every pattern asks for them: the store is asked once. Absent if it was not yet. */
    private @Nullable Boolean hasHits;

    public StoredHistory(
            String history, KeyValueStore<String, org.tamga.events.internal.Observation> store, RegionalSecret secret) {
        this.history = history;
        this.store = store;
        this.secret = secret;
    }

    /** The hash of its key. */
    public String history() {
        return history;
    }

    @Override
    public void add(Observation observation) {
        store.put(HistoryKey.of(history, observation), ObservationMapping.write(observation, secret));
        hasHits = observation.isHit() ? Boolean.TRUE : hasHits;
    }

    @Override
    public void remove(Observation observation) {
        store.delete(HistoryKey.of(history, observation));
        hasHits = observation.isHit() ? null : hasHits;
    }

    @Override
    public List<Observation> hits(Instant from, Instant to) {
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
        Observation hit = back(Nature.SEIZURE, observation, test);
        Observation sighting = back(Nature.SIGHTING, observation, test);
        return Optional.ofNullable(hit == null || (sighting != null && sighting.compareTo(hit) > 0) ? sighting : hit);
    }

    @Override
    public Optional<Observation> after(Observation observation, Predicate<Observation> test) {
        Observation hit = on(Nature.SEIZURE, observation, test);
        Observation sighting = on(Nature.SIGHTING, observation, test);
        return Optional.ofNullable(hit == null || (sighting != null && sighting.compareTo(hit) < 0) ? sighting : hit);
    }

    @Override
    public Optional<Observation> firstHit(Predicate<Observation> test) {
        if (!has(Nature.SEIZURE)) {
            return Optional.empty();
        }
        try (KeyValueIterator<String, org.tamga.events.internal.Observation> hits = hits()) {
            return Optional.ofNullable(first(hits, test));
        }
    }

    /** What it is the history of; empty if nothing is known. */
    public Optional<Key> key() {
        try (KeyValueIterator<String, org.tamga.events.internal.Observation> all =
                store.range(history + "/", history + "0")) {
            return all.hasNext() ? Optional.of(ObservationMapping.key(all.next().value)) : Optional.empty();
        }
    }

    private boolean has(Nature nature) {
        if (nature == Nature.SIGHTING) {
            return true;
        }
        if (hasHits == null) {
            try (KeyValueIterator<String, org.tamga.events.internal.Observation> hits = hits()) {
                hasHits = hits.hasNext();
            }
        }
        return hasHits;
    }

    private KeyValueIterator<String, org.tamga.events.internal.Observation> hits() {
        return store.range(
                HistoryKey.from(history, Nature.SEIZURE, Instant.MIN),
                HistoryKey.to(history, Nature.SEIZURE, Instant.MAX));
    }

    private void read(Nature nature, Instant from, Instant to, Consumer<Observation> each) {
        if (!has(nature)) {
            return;
        }
        try (KeyValueIterator<String, org.tamga.events.internal.Observation> entries =
                store.range(HistoryKey.from(history, nature, from), HistoryKey.to(history, nature, to))) {
            entries.forEachRemaining(entry -> each.accept(ObservationMapping.read(entry.value)));
        }
    }

    private @Nullable Observation back(Nature nature, Observation observation, Predicate<Observation> test) {
        if (!has(nature)) {
            return null;
        }
        String from = HistoryKey.from(history, nature, Instant.MIN);
        String to = HistoryKey.to(history, nature, observation.time());
        try (KeyValueIterator<String, org.tamga.events.internal.Observation> entries = store.reverseRange(from, to)) {
            return first(entries, other -> other.compareTo(observation) < 0 && test.test(other));
        }
    }

    private @Nullable Observation on(Nature nature, Observation observation, Predicate<Observation> test) {
        if (!has(nature)) {
            return null;
        }
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
