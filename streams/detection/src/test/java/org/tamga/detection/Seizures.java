package org.tamga.detection;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.DrugGroup;

/** Builds seizures that name nobody, only goods, and finds the alerts of one pattern that they leave open. */
public final class Seizures {
    public static final Place KORDAY = checkpoint("KZ-KORDAY");
    /** Faces Korday. */
    public static final Place AK_ZHOL = checkpoint("KG-AK-ZHOL");

    public static final Place KARASU = checkpoint("KZ-KARASU");
    public static final Place ALMATY = checkpoint("KZ-ALMATY-AIRPORT");
    /** Is in Kazakhstan, and in no register. */
    public static final Place OLD_MILL = new Place("old mill", "KZ", "KZ/OLDMILL", null);

    private Seizures() {}

    public static Event seized(String id, Place place, Instant time, DrugGroup... groups) {
        return seized(
                id,
                place,
                time,
                Arrays.stream(groups).map(group -> SeizedItem.of(group, null)).toArray(SeizedItem[]::new));
    }

    public static Event seized(String id, Place place, Instant time, SeizedItem... items) {
        return Event.of(id, time, Nature.SEIZURE, place).carrying(List.of(items));
    }

    public static List<Alert> open(String pattern, List<Event> events) {
        return open(Rules.defaults().of(pattern), events);
    }

    public static List<Alert> open(Rule rule, List<Event> events) {
        return new BatchDetection(Rules.defaults().only(List.of(rule.pattern())).with(rule))
                .open(events.stream()
                        .map(event -> new ReportedEvent(event, List.of(), List.of()))
                        .toList());
    }

    private static Place checkpoint(String id) {
        return Place.of(CheckpointRegister.bundled().byId(id).orElseThrow());
    }
}
