package org.tamga.detection.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.report.Nature;

/** Builds alerts for stories about what changes between them. */
final class Alerts {
    private Alerts() {}

    /** An alert anchored in its first event; an event "x3" happens on day 3. */
    static Alert alert(Severity severity, String... events) {
        return alert("linked-vehicle", severity, events);
    }

    static Alert alert(String pattern, Severity severity, String... events) {
        List<Evidence> evidence = Arrays.stream(events).map(Alerts::evidence).toList();
        Why why = new Why(Reason.HITS_ON_BOTH_SIDES, Map.of());
        return Alert.of(pattern, "vehicle/0", severity, List.of(events[0]), evidence, 1, why);
    }

    private static Evidence evidence(String id) {
        return new Evidence(id, Reports.day(Integer.parseInt(id.substring(1))), Nature.SEIZURE, Places.KORDAY);
    }
}
