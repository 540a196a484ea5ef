package org.tamga.topology.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Raised;
import org.tamga.detection.history.Scope;
import org.tamga.topology.mapping.AlertMapping;
import org.tamga.topology.mapping.AlertMapping.Speaker;

/**
 * The alerts that one history holds up, as they lie in the store: one record for each, by pattern and anchor time. For as
 * long as one change takes: nobody else may write to it meanwhile.
 */
public final class StoredRaised implements Raised {
    /** Sorts after every digit and UUID. */
    private static final String END = "~";

    private final Speaker history;
    private final KeyValueStore<String, org.tamga.events.Alert> store;
    private final AlertMapping mapping;
    private final Instant at;

    /** Most histories hold up nothing, and every pattern asks: the store is asked once. Absent until it was. */
    private @Nullable Boolean hasSome;

    /** @param at when the change arrived */
    public StoredRaised(
            Speaker history, KeyValueStore<String, org.tamga.events.Alert> store, AlertMapping mapping, Instant at) {
        this.history = history;
        this.store = store;
        this.mapping = mapping;
        this.at = at;
    }

    @Override
    public List<Alert> in(String pattern, Scope scope) {
        if (!hasSome()) {
            return List.of();
        }
        List<Alert> found = new ArrayList<>();
        String from = prefix(pattern) + SortedTime.of(scope.from());
        String to = prefix(pattern) + SortedTime.of(scope.to()) + END;
        try (KeyValueIterator<String, org.tamga.events.Alert> entries = store.range(from, to)) {
            while (entries.hasNext()) {
                Alert alert = AlertMapping.read(entries.next().value);
                if (scope.holds(alert.anchoredAt(), alert.member())) {
                    found.add(alert);
                }
            }
        }
        return found;
    }

    @Override
    public void put(Alert alert) {
        store.put(key(alert), mapping.write(new AlertChange(AlertChange.Kind.OPENED, alert, null), history, at));
        hasSome = true;
    }

    @Override
    public void remove(Alert alert) {
        store.delete(key(alert));
    }

    private boolean hasSome() {
        if (hasSome == null) {
            try (KeyValueIterator<String, org.tamga.events.Alert> all =
                    store.range(history.hash() + "/", history.hash() + "0")) {
                hasSome = all.hasNext();
            }
        }
        return hasSome;
    }

    private String key(Alert alert) {
        return prefix(alert.pattern()) + SortedTime.of(alert.anchoredAt()) + "/" + alert.alertId();
    }

    private String prefix(String pattern) {
        return history.hash() + "/" + pattern + "/";
    }
}
