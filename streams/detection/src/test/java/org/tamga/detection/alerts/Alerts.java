package org.tamga.detection.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.rules.Rule;

/** Builds alerts for stories about what changes between them. */
final class Alerts {
    private static final Key LORRY = new Key(KeyKind.VEHICLE, "KZ123ABC02");

    private Alerts() {}

    /** An alert anchored in its first event; an event "x3" happens on day 3. */
    static Alert alert(Severity severity, String... events) {
        return alert("linked-vehicle", severity, events);
    }

    static Alert alert(String pattern, Severity severity, String... events) {
        List<Event> evidence = Arrays.stream(events).map(Alerts::evidence).toList();
        Why why = new Why("hits-on-both-sides", Map.of());
        Rule rule = new Rule(pattern, 1, true, null, Map.of());
        return Alert.of(rule, "vehicle/0", List.of(LORRY), severity, evidence.subList(0, 1), evidence, why);
    }

    static Event evidence(String id) {
        return Event.of(id, Reports.day(Integer.parseInt(id.substring(1))), Nature.SEIZURE, Places.KORDAY);
    }
}
