package org.tamga.topology.histories;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.History;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.history.Recorded;
import org.tamga.detection.keys.Key;
import org.tamga.detection.report.Observation;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.mapping.ObservationMapping;

/**
 * One history as it lies in the store: one record for each observation. For as long as one change takes: nobody else may
 * write to it meanwhile. Most histories are short and every pattern asks them several things, so a short one is read
 * once.
 */
public final class StoredHistory implements Recorded {
    private static final int SHORT = 32;

    private final String history;
    private final KeyValueStore<String, org.tamga.events.internal.Observation> store;
    private final RegionalSecret secret;

    /** Answers what is asked; absent until something is. */
    private @Nullable History known;

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
        if (known instanceof MemoryHistory memory) {
            memory.add(observation);
        } else {
            known = null;
        }
    }

    @Override
    public void remove(Observation observation) {
        store.delete(HistoryKey.of(history, observation));
        if (known instanceof MemoryHistory memory) {
            memory.remove(observation);
        } else {
            known = null;
        }
    }

    @Override
    public List<Observation> hits(Instant from, Instant to) {
        return known().hits(from, to);
    }

    @Override
    public void sightings(Instant from, Instant to, Consumer<Observation> each) {
        known().sightings(from, to, each);
    }

    @Override
    public Optional<Observation> before(Observation observation, Predicate<Observation> test) {
        return known().before(observation, test);
    }

    @Override
    public Optional<Observation> after(Observation observation, Predicate<Observation> test) {
        return known().after(observation, test);
    }

    @Override
    public Optional<Observation> firstHit(Predicate<Observation> test) {
        return known().firstHit(test);
    }

    @Override
    public Set<String> members() {
        return known().members();
    }

    @Override
    public List<Observation> of(Set<String> members) {
        return known().of(members);
    }

    /** What it is the history of; empty if nothing is known. */
    public Optional<Key> key() {
        try (KeyValueIterator<String, org.tamga.events.internal.Observation> all = all()) {
            return all.hasNext() ? Optional.of(ObservationMapping.key(all.next().value)) : Optional.empty();
        }
    }

    private History known() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    private History read() {
        MemoryHistory read = new MemoryHistory();
        boolean hasHits = false;
        try (KeyValueIterator<String, org.tamga.events.internal.Observation> all = all()) {
            for (int count = 0; all.hasNext(); count++) {
                if (count == SHORT) {
                    return new LongHistory(history, store, hasHits);
                }
                Observation next = ObservationMapping.read(all.next().value);
                read.add(next);
                hasHits |= next.isHit(); // they come first
            }
        }
        return read;
    }

    private KeyValueIterator<String, org.tamga.events.internal.Observation> all() {
        return store.range(history + "/", history + "0");
    }
}
