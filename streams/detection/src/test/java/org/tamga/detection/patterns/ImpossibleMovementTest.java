package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.detection.Reports.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.Reports;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.Subject;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Position;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.report.TransportMode;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;
import org.tamga.vocabulary.DrugGroup;

class ImpossibleMovementTest {
    private static final double KM_PER_DEGREE = 6371.0088 * Math.PI / 180;
    private static final Place HERE = eastward(0);
    private static final Place UNKNOWN = new Place("old mill", "TJ", "TJ/OLDMILL", null);

    private final ImpossibleMovement pattern = new ImpossibleMovement();
    private final Rule rule = Rules.standard(pattern);

    @Test
    void twoPlacesFartherApartThanTheTimeAllowsAreHigh() {
        Alert alert = only(seen("a", HERE, 0), seen("b", eastward(300), 60));

        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
        assertThat(alert.evidenceIds()).containsExactly("a", "b");
        assertThat(alert.anchor()).containsExactly("a", "b");
        assertThat(alert.alertId()).isEqualTo(AlertId.of("impossible-movement", "vehicle/0", List.of("a", "b")));
        assertThat(alert.about()).containsExactly(new Key(KeyKind.VEHICLE, "KZ123ABC02"));
        assertThat(alert.why().reason()).isEqualTo("too-fast");
        assertThat(alert.why().facts())
                .containsEntry("kilometres", "300")
                .containsEntry("between", "PT1H")
                .containsEntry("limit", "110");
    }

    @Test
    void exactlyAsFastAsTheLimitIsPossibleAndAnythingFasterIsNot() {
        // 45 minutes and 15 of slack: 110 km at 110 km/h
        assertThat(open(seen("a", HERE, 0), seen("b", eastward(110 - 1e-6), 45)))
                .isEmpty();
        assertThat(open(seen("a", HERE, 0), seen("b", eastward(110 + 1e-6), 45)))
                .hasSize(1);
    }

    @Test
    void aMillisecondDecides() {
        Place there = eastward(110 - 1e-6);

        assertThat(open(seen("a", HERE, 0), at("b", there, START.plus(Duration.ofMinutes(45)))))
                .isEmpty();
        assertThat(open(
                        seen("a", HERE, 0),
                        at("b", there, START.plus(Duration.ofMinutes(45)).minusMillis(1))))
                .hasSize(1);
    }

    @Test
    void placesLessThanFiftyKilometresApartAreNeverTooFar() {
        assertThat(open(seen("a", HERE, 0), seen("b", eastward(50 - 1e-6), 0))).isEmpty();
        assertThat(open(seen("a", HERE, 0), seen("b", eastward(50 + 1e-6), 0))).hasSize(1);
    }

    /** To the last bit: what lies exactly at a limit. */
    @Test
    void exactlyTheLeastDistanceIsLookedAtAndExactlyTheLimitIsPossible() {
        ReportedEvent[] way = {seen("a", HERE, 0), seen("b", eastward(200), 45)};
        double kilometres =
                new Position(0, 70).kilometresTo(way[1].event().place().position());
        String exactly = Double.toString(kilometres); // in 45 minutes and 15 of slack: an hour

        assertThat(open(rule.with("least-distance-km", exactly), way)).hasSize(1);
        assertThat(open(rule.with("least-distance-km", Double.toString(Math.nextUp(kilometres))), way))
                .isEmpty();
        assertThat(open(rule.with("limit-km-h", exactly), way)).isEmpty();
        assertThat(open(rule.with("limit-km-h", Double.toString(Math.nextDown(kilometres))), way))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ifEitherReportSpeaksOfAFlightTheLimitIsThatOfFlights(boolean firstFlies) {
        assertThat(open(
                        flown(seen("a", HERE, 0), firstFlies),
                        flown(seen("b", eastward(1000 - 1e-6), 45), !firstFlies)))
                .isEmpty();
        Alert alert =
                only(flown(seen("a", HERE, 0), firstFlies), flown(seen("b", eastward(1000 + 1e-6), 45), !firstFlies));
        assertThat(alert.why().reason()).isEqualTo("too-fast-by-air");
        assertThat(alert.why().facts()).containsEntry("limit", "1000");
    }

    @Test
    void aTrainIsNoFlight() {
        ReportedEvent byRail = with(seen("b", eastward(300), 60), TransportMode.RAIL);

        assertThat(open(seen("a", HERE, 0), byRail)).hasSize(1);
    }

    @Test
    void onlyReportsThatFollowEachOtherAreCompared() {
        // from a to c it would be too fast
        assertThat(open(seen("a", HERE, 0), seen("b", eastward(-49), 0), seen("c", eastward(60), 45)))
                .isEmpty();
    }

    @Test
    void thereAndBackAreTwoAlerts() {
        assertThat(open(seen("a", HERE, 0), seen("b", eastward(300), 60), seen("c", HERE, 120)))
                .extracting(Alert::anchor)
                .containsExactly(List.of("a", "b"), List.of("b", "c"));
    }

    @Test
    void aPlaceOfNoKnownPositionIsPassedOver() {
        assertThat(only(seen("a", HERE, 0), seen("b", UNKNOWN, 30), seen("c", eastward(300), 60))
                        .evidenceIds())
                .containsExactly("a", "c");
        assertThat(open(seen("a", UNKNOWN, 0), seen("b", eastward(300), 0))).isEmpty();
    }

    @Test
    void ofTwoAtOneTimeTheSmallerEventIdIsFirst() {
        assertThat(only(seen("b", HERE, 0), seen("a", eastward(300), 0)).anchor())
                .containsExactly("a", "b");
    }

    @Test
    void findsAndSightingsAreComparedAlike() {
        assertThat(open(
                        Reports.seizure("a", HERE, START),
                        Reports.positive("b", eastward(300), START.plusSeconds(1)),
                        Reports.sighting("c", HERE, START.plusSeconds(2))))
                .hasSize(2);
    }

    @Test
    void aSightingBeforeAFindComesFirst() {
        assertThat(only(Reports.seizure("a", eastward(300), START.plusSeconds(1)), Reports.sighting("b", HERE, START))
                        .anchor())
                .containsExactly("b", "a");
    }

    @Test
    void aPairBelongsToTheScopeInWhichItBegins() {
        MemoryHistory history = new MemoryHistory();
        List.of(seen("a", HERE, 0), seen("b", eastward(300), 60), seen("c", HERE, 120))
                .forEach(event -> history.add(observation(event)));

        assertThat(pattern.alerts(history, Scope.between(minutes(0), minutes(0)), rule))
                .extracting(Alert::anchor)
                .containsExactly(List.of("a", "b"));
        assertThat(pattern.alerts(history, Scope.between(minutes(60), minutes(120)), rule))
                .extracting(Alert::anchor)
                .containsExactly(List.of("b", "c"));
    }

    @Test
    void theSubjectIsTheRankInTheFirstEvent() {
        Subject truck = new Subject.Vehicle("900 AAA", "KZ", null);
        Subject trailer = new Subject.Vehicle("100 ZZZ", "KZ", null);

        assertThat(only(
                                Reports.sighting("a", HERE, START, truck, trailer),
                                Reports.sighting("b", eastward(300), START, truck))
                        .subject())
                .isEqualTo("vehicle/1");
    }

    @Test
    void whatMovesAsOneThingIsWatched() {
        Subject[] things = {
            new Subject.Vehicle("900 AAA", "KZ", "WDB9634031L123456"),
            new Subject.Container("CSQU3054383"),
            new Subject.Document("N51261339", "KG"),
            new Subject.Device("490154203237518")
        };

        assertThat(open(
                        Reports.sighting("a", HERE, START, things),
                        Reports.sighting("b", eastward(300), START, things)))
                .extracting(Alert::subject, Alert::severity)
                .containsExactlyInAnyOrder(
                        tuple("vehicle/0", Severity.HIGH),
                        tuple("vin/0", Severity.HIGH),
                        tuple("container/0", Severity.HIGH),
                        tuple("document/0", Severity.HIGH),
                        tuple("device/0", Severity.HIGH));
    }

    @Test
    void numbersNamesAndMarkingsCanBeInTwoPlacesAtOnce() {
        Subject[] others = {new Subject.Phone("+998901234567"), new Subject.Person("Ali Karimov", "1984-05-17")};
        Marking star = new Marking(DrugGroup.HEROIN, "777 star");

        assertThat(open(
                        Reports.sighting("a", HERE, START, others),
                        Reports.sighting("b", eastward(300), START, others),
                        Reports.marked("c", HERE, START, star),
                        Reports.marked("d", eastward(300), START, star)))
                .isEmpty();
    }

    @Test
    void aRuleChangesDistanceSlackAndLimits() {
        ReportedEvent[] slow = {seen("a", HERE, 0), seen("b", eastward(100), 60)};
        ReportedEvent[] flight = {flown(seen("a", HERE, 0), true), seen("b", eastward(300), 45)};

        assertThat(open(rule, slow)).isEmpty();
        assertThat(open(rule.with("limit-km-h", "79"), slow)).hasSize(1);
        assertThat(open(rule.with("limit-km-h", "99").with("slack", "0m"), slow))
                .hasSize(1);
        assertThat(open(rule.with("limit-km-h", "79").with("least-distance-km", "101"), slow))
                .isEmpty();
        assertThat(open(rule, flight)).isEmpty();
        assertThat(open(rule.with("limit-by-air-km-h", "299"), flight)).hasSize(1);
    }

    @Test
    void anObservationTouchesThePairThatEndsInItAndThePairThatBeginsWithIt() {
        MemoryHistory history = new MemoryHistory();
        List.of(
                        seen("a", HERE, 0),
                        seen("b", HERE, 10),
                        seen("c", UNKNOWN, 15),
                        seen("d", HERE, 20),
                        seen("e", HERE, 30))
                .forEach(event -> history.add(observation(event)));

        assertThat(pattern.scope(history, observation(seen("d", HERE, 20)), rule))
                .contains(Scope.between(minutes(10), minutes(20)));
        assertThat(pattern.scope(history, observation(seen("a", HERE, 0)), rule))
                .contains(Scope.between(minutes(0), minutes(0)));
        assertThat(pattern.scope(history, observation(seen("c", UNKNOWN, 15)), rule))
                .isEmpty();
    }

    private static Place eastward(double kilometres) {
        String id = "KZ-" + kilometres;
        return new Place(id, "KZ", id, new Position(0, 70 + kilometres / KM_PER_DEGREE));
    }

    private static Instant minutes(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static ReportedEvent seen(String id, Place place, int minute) {
        return at(id, place, minutes(minute));
    }

    private static ReportedEvent at(String id, Place place, Instant time) {
        return Reports.sighting(id, place, time);
    }

    private static ReportedEvent flown(ReportedEvent event, boolean flies) {
        return flies ? with(event, TransportMode.AIR) : event;
    }

    private static ReportedEvent with(ReportedEvent event, TransportMode mode) {
        Event moved = Event.of(
                        event.eventId(),
                        event.time(),
                        Nature.SIGHTING,
                        event.event().place())
                .going(null, mode);
        return new ReportedEvent(moved, event.subjects(), event.markings());
    }

    private static Observation observation(ReportedEvent event) {
        return event.observations().get(0);
    }

    private static Alert only(ReportedEvent... events) {
        List<Alert> alerts = open(events);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static List<Alert> open(ReportedEvent... events) {
        return open(Rules.standard(new ImpossibleMovement()), events);
    }

    private static List<Alert> open(Rule rule, ReportedEvent... events) {
        Rules rules = Rules.defaults().with(rule).only(List.of("impossible-movement"));
        return new BatchDetection(rules).open(List.of(events));
    }
}
