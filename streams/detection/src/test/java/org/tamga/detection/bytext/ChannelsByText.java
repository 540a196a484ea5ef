package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** channel: what hangs together by strong alerts. */
final class ChannelsByText {
    private ChannelsByText() {}

    /** @param alerts of the other patterns */
    static List<FoundByText> of(List<EventByText> events, Collection<FoundByText> alerts) {
        Map<String, EventByText> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.id(), event));
        List<FoundByText> found = new ArrayList<>();
        for (TreeSet<String> component : components(alerts)) {
            List<EventByText> inOrder =
                    component.stream().map(byId::get).sorted().toList();
            List<EventByText> seizures =
                    inOrder.stream().filter(EventByText::seizure).toList();
            long countries =
                    seizures.stream().map(EventByText::country).distinct().count();
            if (seizures.size() >= 3 && countries >= 2) {
                found.add(FoundByText.of("channel", "", List.of(seizures.get(0)), "HIGH", inOrder));
            }
        }
        return found;
    }

    /** "each open alert of LINK with severity HIGH, except linked-marking, and each travelling-together at MEDIUM" */
    private static boolean joins(FoundByText alert) {
        return alert.pattern().startsWith("linked-")
                        && !alert.pattern().equals("linked-marking")
                        && alert.severity().equals("HIGH")
                || alert.pattern().equals("travelling-together")
                        && alert.severity().equals("MEDIUM");
    }

    private static List<TreeSet<String>> components(Collection<FoundByText> alerts) {
        List<TreeSet<String>> components = new ArrayList<>();
        for (FoundByText alert : alerts) {
            if (joins(alert)) {
                TreeSet<String> joined = new TreeSet<>(alert.evidence());
                components.stream()
                        .filter(other -> !Collections.disjoint(other, alert.evidence()))
                        .forEach(joined::addAll);
                components.removeIf(joined::containsAll);
                components.add(joined);
            }
        }
        return components;
    }
}
