package org.tamga.topology.histories;

import org.apache.kafka.streams.state.KeyValueStore;
import org.tamga.detection.report.Observation;
import org.tamga.detection.travel.Marks;

/** Which observations of one vehicle were sent to meetings, as it lies in the store. */
record StoredMarks(String history, KeyValueStore<String, String> store) implements Marks {
    @Override
    public boolean isMarked(Observation observation) {
        return store.get(HistoryKey.of(history, observation)) != null;
    }

    @Override
    public void mark(Observation observation) {
        store.put(HistoryKey.of(history, observation), "");
    }

    @Override
    public void unmark(Observation observation) {
        store.delete(HistoryKey.of(history, observation));
    }
}
