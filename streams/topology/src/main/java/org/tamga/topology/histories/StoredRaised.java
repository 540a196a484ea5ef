package org.tamga.topology.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Raised;
import org.tamga.detection.history.Scope;
import org.tamga.topology.mapping.AlertMapping;
import org.tamga.topology.mapping.AlertMapping.Speaker;

/** The alerts that one history holds up, as they lie in the store: one record for each, by pattern and anchor time. */
public record StoredRaised(
        Speaker history, KeyValueStore<String, org.tamga.events.Alert> store, AlertMapping mapping, Instant at)
        implements Raised {
    /** Sorts after every digit and UUID. */
    private static final String END = "~";

    @Override
    public List<Alert> in(String pattern, Scope scope) {
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
    }

    @Override
    public void remove(Alert alert) {
        store.delete(key(alert));
    }

    private String key(Alert alert) {
        return prefix(alert.pattern()) + SortedTime.of(alert.anchoredAt()) + "/" + alert.alertId();
    }

    private String prefix(String pattern) {
        return history.hash() + "/" + pattern + "/";
    }
}
