package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The events of every key, in order; persons left out, who have no lasting key. */
final class Observations {
    private final Map<String, Map<String, List<EventByText>>> byKind = new TreeMap<>();

    /** @param events in order */
    Observations(List<EventByText> events) {
        for (EventByText event : events) {
            event.keys()
                    .forEach((kind, keys) -> keys.forEach(key -> byKind.computeIfAbsent(kind, k -> new TreeMap<>())
                            .computeIfAbsent(key, k -> new ArrayList<>())
                            .add(event)));
        }
    }

    Map<String, List<EventByText>> ofKind(String kind) {
        return byKind.getOrDefault(kind, Map.of());
    }

    void each(Visitor visitor) {
        byKind.forEach((kind, keys) -> keys.forEach((key, events) -> visitor.visit(kind, key, events)));
    }

    interface Visitor {
        void visit(String kind, String key, List<EventByText> events);
    }
}
