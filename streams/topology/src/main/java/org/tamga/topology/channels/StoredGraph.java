package org.tamga.topology.channels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.composite.AlertGraph;
import org.tamga.topology.mapping.AlertMapping;

/**
 * The alert graph as it lies in two stores.
 *
 * @param alerts what patterns raised under "alert/" and its id, composite alerts under "composite/"
 * @param byEvent the same names, by kind, event and alert id
 */
record StoredGraph(
        KeyValueStore<String, org.tamga.events.Alert> alerts,
        KeyValueStore<String, String> byEvent,
        Function<Alert, org.tamga.events.Alert> writing)
        implements AlertGraph {
    private static final String ALERT = "alert/";
    private static final String COMPOSITE = "composite/";

    @Override
    public @Nullable Alert get(UUID alertId) {
        return read(ALERT + alertId);
    }

    @Override
    public void put(Alert alert) {
        put(ALERT, alert);
    }

    @Override
    public void remove(Alert alert) {
        remove(ALERT, alert);
    }

    @Override
    public Collection<UUID> restingOn(String eventId) {
        return named(ALERT, eventId).stream()
                .map(name -> UUID.fromString(name.substring(ALERT.length())))
                .toList();
    }

    @Override
    public Collection<Alert> raisedOn(Collection<String> eventIds) {
        TreeSet<String> names = new TreeSet<>();
        eventIds.forEach(eventId -> names.addAll(named(COMPOSITE, eventId)));
        return names.stream().map(this::composite).toList();
    }

    @Override
    public void raise(Alert composite) {
        put(COMPOSITE, composite);
    }

    @Override
    public void drop(Alert composite) {
        remove(COMPOSITE, composite);
    }

    /** Every event on which an alert rests. */
    Collection<String> events() {
        TreeSet<String> events = new TreeSet<>();
        try (KeyValueIterator<String, String> entries = byEvent.all()) {
            entries.forEachRemaining(
                    entry -> events.add(entry.key.substring(entry.key.indexOf('/') + 1, entry.key.lastIndexOf('/'))));
        }
        return events;
    }

    private void put(String kind, Alert alert) {
        remove(kind, alert);
        String name = kind + alert.alertId();
        alerts.put(name, writing.apply(alert));
        alert.evidenceIds().forEach(event -> byEvent.put(index(kind, event) + alert.alertId(), name));
    }

    private void remove(String kind, Alert alert) {
        Alert was = read(kind + alert.alertId());
        if (was != null) {
            was.evidenceIds().forEach(event -> byEvent.delete(index(kind, event) + alert.alertId()));
            alerts.delete(kind + alert.alertId());
        }
    }

    private List<String> named(String kind, String eventId) {
        List<String> names = new ArrayList<>();
        try (KeyValueIterator<String, String> entries =
                byEvent.range(index(kind, eventId), index(kind, eventId) + "~")) {
            entries.forEachRemaining(entry -> names.add(entry.value));
        }
        return names;
    }

    private static String index(String kind, String eventId) {
        return kind + eventId + "/";
    }

    private Alert composite(String name) {
        Alert alert = read(name);
        if (alert == null) {
            throw new IllegalStateException("an event leads to a composite alert that is not there");
        }
        return alert;
    }

    private @Nullable Alert read(String name) {
        org.tamga.events.Alert alert = alerts.get(name);
        return alert == null ? null : AlertMapping.read(alert);
    }
}
