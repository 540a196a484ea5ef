package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * A trafficking channel: alerts that share events, with enough seizures in enough countries among them. Alerts of LINK
 * with severity HIGH (save those of markings) and of travelling together from MEDIUM on join their events.
 */
public record Channel() implements CompositePattern {
    private static final String LEAST_SEIZURES = "least-seizures";
    private static final String LEAST_COUNTRIES = "least-countries";

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new Channel());
        }
    }

    @Override
    public String id() {
        return "channel";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole(LEAST_SEIZURES, 3, 2, 1000, "seizures"),
                Parameter.whole(LEAST_COUNTRIES, 2, 1, 20, "countries of the seizures"));
    }

    @Override
    public boolean concerns(Alert alert, Rule rule) {
        if (alert.operation() != null) {
            return false;
        }
        if (alert.pattern().equals(TravellingTogether.ID)) {
            return alert.severity().compareTo(Severity.MEDIUM) >= 0;
        }
        return alert.pattern().startsWith("linked-")
                && !alert.pattern().equals("linked-marking")
                && alert.severity() == Severity.HIGH;
    }

    @Override
    public Optional<Alert> alert(Collection<Alert> component, Rule rule) {
        List<Event> events = events(component);
        List<Event> seizures = events.stream()
                .filter(event -> event.nature() == Nature.SEIZURE)
                .toList();
        Set<String> countries = new TreeSet<>();
        seizures.forEach(seizure -> countries.add(seizure.place().country()));
        if (seizures.size() < rule.count(LEAST_SEIZURES) || countries.size() < rule.count(LEAST_COUNTRIES)) {
            return Optional.empty();
        }
        return Optional.of(Alert.of(
                rule,
                "",
                List.of(),
                Severity.HIGH,
                List.of(seizures.get(0)),
                events,
                new Why("channel", facts(component, events, seizures, countries))));
    }

    /** Every event once, in order, shown as by the alert of the smallest id that rests on it. */
    private static List<Event> events(Collection<Alert> component) {
        NavigableMap<Event, Event> events = new TreeMap<>();
        component.stream()
                .sorted((one, other) -> one.alertId().compareTo(other.alertId()))
                .flatMap(alert -> alert.evidence().stream())
                .forEach(event -> events.putIfAbsent(event, event));
        return new ArrayList<>(events.values());
    }

    private static Map<String, String> facts(
            Collection<Alert> component, List<Event> events, List<Event> seizures, Set<String> countries) {
        Set<String> crossings = new LinkedHashSet<>();
        events.forEach(event -> crossings.add(event.place().crossing()));
        Map<String, String> facts = new TreeMap<>();
        facts.put(
                "alerts",
                String.join(
                        ",",
                        component.stream()
                                .map(alert -> alert.alertId().toString())
                                .sorted()
                                .toList()));
        facts.put("seizures", Integer.toString(seizures.size()));
        facts.put("countries", String.join(",", countries));
        facts.put("crossings", String.join(",", crossings));
        facts.put("first", events.get(0).time().toString());
        facts.put("last", events.get(events.size() - 1).time().toString());
        return facts;
    }
}
