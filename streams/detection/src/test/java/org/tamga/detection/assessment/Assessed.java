package org.tamga.detection.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Evaluation;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.rules.Rule;
import org.tamga.vocabulary.DrugGroup;

/** Builds alerts for stories about how sure they are and how much is at stake. */
final class Assessed {
    static final Place OLD_MILL = new Place("old mill", "KZ", "KZ/OLDMILL", null);

    private Assessed() {}

    /** An alert on one key of {@code kind}; without evidence that says otherwise it gives no point for its key. */
    static Alert on(KeyKind kind, Event... evidence) {
        return alert(List.of(new Key(kind, "KEY")), evidence);
    }

    /** An alert on traffic. */
    static Alert onTraffic(Event... evidence) {
        return alert(List.of(), evidence);
    }

    static Alert alert(List<Key> about, Event... evidence) {
        Rule rule = new Rule("some-pattern", 1, true, null, Map.of());
        return Alert.of(
                rule,
                "some/0",
                about,
                Severity.HIGH,
                List.of(evidence[0]),
                Arrays.asList(evidence),
                new Why("some", Map.of()));
    }

    static Event found(int day) {
        return Event.of("found " + day, Reports.day(day), Nature.SEIZURE, Places.KORDAY);
    }

    static Event sighted(int day) {
        return Event.of("sighted " + day, Reports.day(day), Nature.SIGHTING, Places.KORDAY);
    }

    /** Sightings, which give no point but -1 together, one for each pair of grades: "A1", "C", "X", "3", or "". */
    static Event[] graded(String... grades) {
        return IntStream.range(0, grades.length)
                .mapToObj(day -> sighted(day).evaluated(evaluation(grades[day])))
                .toArray(Event[]::new);
    }

    static Event seized(DrugGroup group, @Nullable Long milligrams) {
        return found(0).carrying(List.of(SeizedItem.of(group, milligrams)));
    }

    /** The reasons with their facts, the first weighs most. */
    static List<String> said(Assessment assessment) {
        return assessment.reasons().stream()
                .map(why -> why.facts().isEmpty() ? why.reason() : why.reason() + " " + new TreeMap<>(why.facts()))
                .toList();
    }

    private static Evaluation evaluation(String grades) {
        String source = grades.replaceAll("[0-9]", "");
        String information = grades.replaceAll("[^0-9]", "");
        return new Evaluation(
                source.isEmpty() ? null : source, information.isEmpty() ? null : Integer.valueOf(information));
    }
}
