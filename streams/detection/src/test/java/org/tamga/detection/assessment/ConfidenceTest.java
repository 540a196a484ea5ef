package org.tamga.detection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.assessment.Assessed.found;
import static org.tamga.detection.assessment.Assessed.graded;
import static org.tamga.detection.assessment.Assessed.on;
import static org.tamga.detection.assessment.Assessed.onTraffic;
import static org.tamga.detection.assessment.Assessed.said;
import static org.tamga.detection.assessment.Assessed.sighted;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Evaluation;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;

/** How sure an alert is. */
class ConfidenceTest {
    private static final Evaluation GOOD = new Evaluation("A", 1);
    private static final Evaluation DOUBTFUL = new Evaluation("C", 4);

    @Test
    void threePointsAreHigh() {
        // 1 for the VIN, 2 for three finds
        assertThat(level(on(KeyKind.VIN, found(0), found(1), found(2)))).isEqualTo(Severity.HIGH);
    }

    @Test
    void twoPointsAreMedium() {
        assertThat(level(on(KeyKind.VIN, found(0), found(1)))).isEqualTo(Severity.MEDIUM);
        assertThat(level(on(KeyKind.VEHICLE, found(0), found(1), found(2)))).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void onePointIsMediumAndNoneIsLow() {
        assertThat(level(on(KeyKind.VEHICLE, found(0), found(1)))).isEqualTo(Severity.MEDIUM);
        assertThat(level(on(KeyKind.VEHICLE, found(0)))).isEqualTo(Severity.LOW);
    }

    @Test
    void gradesMoveIt() {
        assertThat(level(onTraffic(found(0).evaluated(GOOD), found(1).evaluated(GOOD))))
                .isEqualTo(Severity.HIGH);
        assertThat(level(on(KeyKind.CONTAINER, found(0).evaluated(DOUBTFUL)))).isEqualTo(Severity.LOW);
        assertThat(level(on(KeyKind.CONTAINER, graded("A1", "A1")))).isEqualTo(Severity.HIGH);
    }

    @Test
    void sightingsAloneAreLessThanAFind() {
        assertThat(level(on(KeyKind.VIN, sighted(0), sighted(1)))).isEqualTo(Severity.LOW);
        assertThat(level(on(KeyKind.VIN, sighted(0), found(1)))).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void findsAtOnePlaceOnOneDayAreOne() {
        Event morning = at(Places.KORDAY, 0.0);
        Event evening = at(Places.KORDAY, 0.7);
        Event nextDay = at(Places.KORDAY, 0.8);
        Event elsewhere = at(Places.AK_ZHOL, 0.7);

        assertThat(said(of(onTraffic(morning, evening)))).contains("one-find {finds=1}");
        assertThat(said(of(onTraffic(morning, nextDay)))).contains("several-finds {finds=2}");
        assertThat(said(of(onTraffic(morning, elsewhere)))).contains("several-finds {finds=2}");
    }

    @Test
    void placesOutsideTheRegisterMakeItLessSure() {
        Alert alert = on(KeyKind.VEHICLE, found(0), at(Assessed.OLD_MILL, 1.0));

        assertThat(level(alert)).isEqualTo(Severity.LOW);
        assertThat(said(of(alert))).contains("place-not-resolved {reports=2, unresolved=1}");
    }

    @Test
    void whatWeighsMostIsSaidFirstAndWhatWeighsNothingIsSaidToo() {
        assertThat(said(of(on(KeyKind.VIN, found(0), found(1), found(2)))))
                .containsExactly(
                        "several-finds {finds=3}",
                        "key-issued-once {kind=vin}",
                        "not-graded {doubtful=0, good=0, reports=3}");
    }

    @Test
    void orderOfTheEvidenceChangesNothing() {
        List<Event> evidence = Arrays.asList(
                found(0).evaluated(GOOD), found(1), sighted(2).evaluated(DOUBTFUL), at(Assessed.OLD_MILL, 3));
        Assessment before = of(on(KeyKind.MARKING, evidence.toArray(Event[]::new)));

        Collections.reverse(evidence);

        assertThat(of(on(KeyKind.MARKING, evidence.toArray(Event[]::new)))).isEqualTo(before);
    }

    private static Event at(Place place, double day) {
        return Event.of("at " + place.name() + day, Reports.day(day), Nature.SEIZURE, place);
    }

    private static Severity level(Alert alert) {
        return of(alert).level();
    }

    private static Assessment of(Alert alert) {
        return Confidence.of(alert, event -> null);
    }
}
