package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Places.ALMATY;
import static org.tamga.detection.Places.KORDAY;
import static org.tamga.detection.Places.YALLAMA;
import static org.tamga.detection.Reports.day;
import static org.tamga.detection.Reports.marked;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;
import org.tamga.vocabulary.DrugGroup;

class LinkedMarkingTest {
    private static final Marking STAR = new Marking(DrugGroup.HEROIN, "777 star");

    @Test
    void twoHitsOnBothSidesAreMedium() {
        Alert alert = only(marked("a", KORDAY, day(0), STAR), marked("b", YALLAMA, day(180), STAR));

        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.subject()).isEqualTo("marking/0");
        assertThat(alert.why().reason()).isEqualTo("marking-found");
        assertThat(alert.why().facts()).containsEntry("high-from-hits", "3");
    }

    @Test
    void threeHitsAreHighWhereverTheThirdLies() {
        Alert alert = only(
                marked("a", KORDAY, day(0), STAR),
                marked("b", YALLAMA, day(1), STAR),
                marked("c", YALLAMA, day(2), STAR));

        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
        assertThat(alert.why().reason()).isEqualTo("marking-often-found");
    }

    @Test
    void threeHitsInOneCountryRaiseNothing() {
        assertThat(open(
                        marked("a", KORDAY, day(0), STAR),
                        marked("b", ALMATY, day(1), STAR),
                        marked("c", ALMATY, day(2), STAR)))
                .isEmpty();
    }

    @Test
    void oneMillisecondBeyondTheWindowRaisesNothing() {
        assertThat(open(marked("a", KORDAY, day(0), STAR), marked("b", YALLAMA, day(180).plusMillis(1), STAR)))
                .isEmpty();
    }

    @Test
    void aSightingOfAMarkingIsNoEvidence() {
        ReportedEvent seen =
                new ReportedEvent(Event.of("b", day(1), Nature.SIGHTING, YALLAMA), List.of(), List.of(STAR));

        assertThat(open(marked("a", KORDAY, day(0), STAR), seen)).isEmpty();
    }

    @Test
    void aHitTouchesItsChainAndASightingNothing() {
        MemoryHistory history = new MemoryHistory();
        List.of(marked("a", KORDAY, day(0), STAR), marked("b", YALLAMA, day(180), STAR))
                .forEach(event -> history.add(event.observations().get(0)));
        Observation hit = marked("c", ALMATY, day(200), STAR).observations().get(0);
        Observation sighting = new Observation(hit.key(), "", 0, Event.of("d", day(200), Nature.SIGHTING, ALMATY));
        LinkedMarking pattern = new LinkedMarking();
        Rule rule = Rules.standard(pattern);

        assertThat(pattern.scope(history, hit, rule))
                .hasValueSatisfying(scope ->
                        assertThat(pattern.alerts(history, scope, rule)).hasSize(1));
        assertThat(pattern.scope(history, sighting, rule)).isEmpty();
    }

    @Test
    void theSameTextOnAnotherDrugIsNoLink() {
        assertThat(open(
                        marked("a", KORDAY, day(0), STAR),
                        marked("b", YALLAMA, day(1), new Marking(DrugGroup.OPIUM, "777 star"))))
                .isEmpty();
    }

    private static Alert only(ReportedEvent... events) {
        List<Alert> alerts = open(events);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static List<Alert> open(ReportedEvent... events) {
        return new BatchDetection(Rules.defaults()).open(List.of(events));
    }
}
