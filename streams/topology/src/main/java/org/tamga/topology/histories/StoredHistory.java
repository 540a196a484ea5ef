package org.tamga.topology.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tamga.detection.history.History;
import org.tamga.events.internal.Observation;
import org.tamga.topology.mapping.ObservationMapping;

/** One key's history as it lies in the store: one record for each observation. */
record StoredHistory(String keyHash, KeyValueStore<String, Observation> store) implements History {

    @Override
    public List<org.tamga.detection.report.Observation> hits() {
        List<org.tamga.detection.report.Observation> hits = new ArrayList<>();
        read(HistoryKey.hitsFrom(keyHash), HistoryKey.hitsTo(keyHash), hits::add);
        return hits;
    }

    @Override
    public void sightings(Instant from, Instant to, Consumer<org.tamga.detection.report.Observation> each) {
        read(HistoryKey.sightingsFrom(keyHash, from), HistoryKey.sightingsTo(keyHash, to), each);
    }

    void change(org.tamga.events.internal.ObservationChange change) {
        if (change.getBefore() != null) {
            store.delete(HistoryKey.of(change.getBefore()));
        }
        if (change.getAfter() != null) {
            store.put(HistoryKey.of(change.getAfter()), change.getAfter());
        }
    }

    private void read(String from, String to, Consumer<org.tamga.detection.report.Observation> each) {
        try (KeyValueIterator<String, Observation> entries = store.range(from, to)) {
            entries.forEachRemaining(entry -> each.accept(ObservationMapping.read(entry.value)));
        }
    }
}
