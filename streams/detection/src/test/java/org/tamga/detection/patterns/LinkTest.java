package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.detection.Places.AK_ZHOL;
import static org.tamga.detection.Places.ALMATY;
import static org.tamga.detection.Places.KONYSBAEVA;
import static org.tamga.detection.Places.KORDAY;
import static org.tamga.detection.Places.YALLAMA;
import static org.tamga.detection.Reports.day;
import static org.tamga.detection.Reports.positive;
import static org.tamga.detection.Reports.seizure;
import static org.tamga.detection.Reports.sighting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.keys.Subject;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;

class LinkTest {
    private static final Place OLD_MILL = new Place("old mill", "TJ", "TJ/OLDMILL", null);

    @Test
    void twoHitsInTwoCountriesAtTwoCrossingsAreHigh() {
        Alert alert = only(seizure("a", KORDAY, day(0)), positive("b", YALLAMA, day(10)));

        assertThat(alert.pattern()).isEqualTo("linked-vehicle");
        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
        assertThat(alert.evidenceIds()).containsExactly("a", "b");
        assertThat(alert.why().reason()).isEqualTo("hits-on-both-sides");
    }

    @Test
    void aHitAndASightingOnTheOtherSideAreMedium() {
        Alert alert = only(seizure("a", KORDAY, day(0)), sighting("b", YALLAMA, day(10)));

        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.why().reason()).isEqualTo("sighting-on-the-other-side");
    }

    @Test
    void sightingsAloneRaiseNothing() {
        assertThat(open(sighting("a", KORDAY, day(0)), sighting("b", YALLAMA, day(1))))
                .isEmpty();
    }

    @Test
    void twinCheckpointsAloneRaiseNothing() {
        assertThat(open(seizure("a", KORDAY, day(0)), seizure("b", AK_ZHOL, day(1))))
                .isEmpty();
    }

    @Test
    void twoCrossingsOfOneCountryRaiseNothing() {
        assertThat(open(seizure("a", KORDAY, day(0)), seizure("b", ALMATY, day(1))))
                .isEmpty();
    }

    @Test
    void hitsAtTwinsAndASightingElsewhereAreMedium() {
        Alert alert = only(seizure("a", KORDAY, day(0)), seizure("b", AK_ZHOL, day(1)), sighting("c", ALMATY, day(2)));

        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.evidenceIds()).containsExactly("a", "b", "c");
    }

    @Test
    void twoUnresolvedPlacesAreCrossingsOfTheirOwn() {
        Place ford = new Place("ford", "KZ", "KZ/FORD", null);

        assertThat(only(seizure("a", OLD_MILL, day(0)), seizure("b", ford, day(1)))
                        .severity())
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void oneHitAloneRaisesNothing() {
        assertThat(open(seizure("a", KORDAY, day(0)))).isEmpty();
    }

    @Test
    void hitsExactlyOneWindowApartBelongTogether() {
        assertThat(open(seizure("a", KORDAY, day(0)), seizure("b", YALLAMA, day(90))))
                .hasSize(1);
    }

    @Test
    void hitsOneMillisecondFurtherApartDoNot() {
        assertThat(open(seizure("a", KORDAY, day(0)), seizure("b", YALLAMA, day(90).plusMillis(1))))
                .isEmpty();
    }

    @Test
    void aFractionOfAMillisecondIsNoDistance() {
        assertThat(open(seizure("a", KORDAY, day(0)), seizure("b", YALLAMA, day(90).plusNanos(999_999))))
                .hasSize(1);
    }

    @Test
    void aChainIsAsLongAsNoGapIsTooLong() {
        Alert alert = only(
                seizure("a", KORDAY, day(0)),
                seizure("b", KORDAY, day(90)),
                seizure("c", KORDAY, day(180)),
                seizure("d", YALLAMA, day(270)));

        assertThat(alert.anchor()).containsExactly("a");
        assertThat(alert.evidenceIds()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void twoChainsOfOneKeyAreTwoAlertsAnchoredInTheirFirstHits() {
        List<Alert> alerts = open(
                seizure("a", KORDAY, day(0)),
                seizure("b", YALLAMA, day(10)),
                seizure("c", KORDAY, day(200)),
                seizure("d", YALLAMA, day(210)));

        assertThat(alerts).extracting(Alert::anchor).containsExactly(List.of("a"), List.of("c"));
    }

    @Test
    void ofHitsAtOneTimeTheSmallerEventIdIsTheAnchor() {
        assertThat(only(seizure("b", KORDAY, day(0)), seizure("a", YALLAMA, day(0)))
                        .anchor())
                .containsExactly("a");
    }

    @Test
    void aSightingOneWindowBeforeOrAfterCountsAndOneMillisecondMoreDoesNot() {
        assertThat(open(seizure("a", KORDAY, day(100)), sighting("b", YALLAMA, day(10))))
                .hasSize(1);
        assertThat(open(seizure("a", KORDAY, day(100)), sighting("b", YALLAMA, day(190))))
                .hasSize(1);
        assertThat(open(seizure("a", KORDAY, day(100)), sighting("b", YALLAMA, day(10).minusMillis(1))))
                .isEmpty();
        assertThat(open(seizure("a", KORDAY, day(100)), sighting("b", YALLAMA, day(190).plusMillis(1))))
                .isEmpty();
    }

    @Test
    void aSightingDoesNotBridgeTwoChains() {
        List<Alert> alerts =
                open(seizure("a", KORDAY, day(0)), sighting("b", YALLAMA, day(50)), seizure("c", KORDAY, day(100)));

        assertThat(alerts).extracting(Alert::evidenceIds).containsExactly(List.of("a", "b"), List.of("b", "c"));
        assertThat(alerts).extracting(Alert::severity).containsOnly(Severity.MEDIUM);
    }

    @Test
    void ofSeveralSightingsAtOnePlaceTheNearestToAnyHitIsEvidence() {
        Alert alert = only(
                seizure("a", KORDAY, day(0)),
                seizure("b", KORDAY, day(60)),
                sighting("far", YALLAMA, day(25)),
                sighting("near", YALLAMA, day(50)),
                sighting("late", YALLAMA, day(75)));

        assertThat(alert.evidenceIds()).containsExactly("a", "b", "near");
    }

    @Test
    void ofTwoEquallyNearTheEarlierIsEvidence() {
        assertThat(only(
                                seizure("a", KORDAY, day(10)),
                                sighting("after", YALLAMA, day(11)),
                                sighting("before", YALLAMA, day(9)))
                        .evidenceIds())
                .containsExactly("a", "before");
    }

    @Test
    void ofTwoAtOneTimeTheSmallerEventIdIsEvidence() {
        assertThat(only(seizure("a", KORDAY, day(10)), sighting("y", YALLAMA, day(11)), sighting("x", YALLAMA, day(11)))
                        .evidenceIds())
                .containsExactly("a", "x");
    }

    @Test
    void aSightingWhereAHitOfTheChainLiesIsNoEvidence() {
        assertThat(only(
                                seizure("a", KORDAY, day(0)),
                                seizure("b", YALLAMA, day(1)),
                                sighting("c", YALLAMA, day(2)),
                                sighting("d", KORDAY, day(2)))
                        .evidenceIds())
                .containsExactly("a", "b");
    }

    @Test
    void theOtherSideOfAHitsCrossingIsAPlaceOfItsOwn() {
        assertThat(only(seizure("a", KORDAY, day(0)), seizure("b", YALLAMA, day(1)), sighting("c", AK_ZHOL, day(2)))
                        .evidenceIds())
                .containsExactly("a", "b", "c");
    }

    @Test
    void everySideGivesOneSighting() {
        assertThat(only(
                                seizure("a", KORDAY, day(0)),
                                sighting("b", YALLAMA, day(1)),
                                sighting("c", KONYSBAEVA, day(2)),
                                sighting("d", OLD_MILL, day(3)),
                                sighting("e", OLD_MILL, day(4)))
                        .evidenceIds())
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void aSightingWhereAHitOfAnotherChainLiesIsEvidence() {
        List<Alert> alerts =
                open(seizure("a", KORDAY, day(0)), sighting("b", YALLAMA, day(80)), seizure("c", YALLAMA, day(120)));

        assertThat(alerts).extracting(Alert::evidenceIds).containsExactly(List.of("a", "b"));
    }

    @Test
    void evidenceIsInOrderOfTime() {
        assertThat(only(seizure("b", KORDAY, day(10)), seizure("c", KORDAY, day(12)), sighting("a", YALLAMA, day(11)))
                        .evidence())
                .extracting(evidence -> evidence.eventId())
                .containsExactly("b", "a", "c");
    }

    @Test
    void theSubjectIsTheRankOfTheKeyInTheAnchorEvent() {
        Subject truck = new Subject.Vehicle("900 AAA", "KZ", null);
        Subject trailer = new Subject.Vehicle("100 ZZZ", "KZ", null);

        List<Alert> alerts = open(seizure("a", KORDAY, day(0), truck, trailer), seizure("b", YALLAMA, day(1), truck));

        assertThat(alerts).extracting(Alert::subject).containsExactly("vehicle/1");
        assertThat(alerts.get(0).alertId()).isEqualTo(AlertId.of("linked-vehicle", "vehicle/1", List.of("a")));
    }

    @Test
    void truckAndTrailerSeizedTogetherAreTwoAlerts() {
        Subject truck = new Subject.Vehicle("900 AAA", "KZ", null);
        Subject trailer = new Subject.Vehicle("100 ZZZ", "KZ", null);

        assertThat(open(seizure("a", KORDAY, day(0), truck, trailer), seizure("b", YALLAMA, day(1), truck, trailer)))
                .extracting(Alert::subject)
                .containsExactlyInAnyOrder("vehicle/0", "vehicle/1");
    }

    @ParameterizedTest
    @CsvSource({"vin, 365", "container, 90", "document, 730", "phone, 365", "device, 365"})
    void everyKindHasItsOwnWindow(String kind, int days) {
        Subject subject = switch (kind) {
            case "vin" -> new Subject.Vehicle(null, null, "WDB9634031L123456");
            case "container" -> new Subject.Container("CSQU3054383");
            case "document" -> new Subject.Document("N51261339", "KG");
            case "phone" -> new Subject.Phone("+998901234567");
            default -> new Subject.Device("490154203237518");
        };
        Instant edge = day(0).plus(Duration.ofDays(days));

        assertThat(open(seizure("a", KORDAY, day(0), subject), seizure("b", YALLAMA, edge, subject)))
                .extracting(Alert::pattern, Alert::subject)
                .containsExactly(tuple("linked-" + kind, kind + "/0"));
        assertThat(open(seizure("a", KORDAY, day(0), subject), seizure("b", YALLAMA, edge.plusMillis(1), subject)))
                .isEmpty();
    }

    @Test
    void theAlertExplainsItself() {
        Alert alert =
                only(seizure("a", KORDAY, day(0)), seizure("b", KORDAY, day(3)), sighting("c", YALLAMA, day(5.5)));

        assertThat(alert.why().facts())
                .containsEntry("hits", "2")
                .containsEntry("sightings", "1")
                .containsEntry("countries", "KZ,UZ")
                .containsEntry("crossings", "KORDAY,YALLAMA")
                .containsEntry("first", "2025-03-01T06:00:00Z")
                .containsEntry("last", "2025-03-06T18:00:00Z")
                .containsEntry("window", "PT2160H")
                .hasSize(7);
    }

    @Test
    void aRuleChangesTheWindowAndMarksTheAlert() {
        Rule narrow = new Rule("linked-vehicle", 7, true, null, Map.of("window", "5d"));
        Rules rules = Rules.defaults().with(narrow);

        assertThat(open(rules, seizure("a", KORDAY, day(0)), seizure("b", YALLAMA, day(5))))
                .extracting(Alert::ruleVersion)
                .containsExactly(7);
        assertThat(open(rules, seizure("a", KORDAY, day(0)), seizure("b", YALLAMA, day(6))))
                .isEmpty();
    }

    @Test
    void aPatternTurnedOffFindsNothing() {
        Rules rules = Rules.defaults().only(List.of("linked-phone"));

        assertThat(open(rules, seizure("a", KORDAY, day(0)), seizure("b", YALLAMA, day(5))))
                .isEmpty();
    }

    @Test
    void whatIsForgottenTakesNoPart() {
        ReportedEvent[] old = {seizure("a", KORDAY, day(0)), sighting("b", YALLAMA, day(1))};
        Instant fiveYears = day(1).atOffset(ZoneOffset.UTC).plusYears(5).toInstant();

        assertThat(new BatchDetection(Rules.defaults()).open(List.of(old), fiveYears))
                .hasSize(1);
        assertThat(new BatchDetection(Rules.defaults()).open(List.of(old), fiveYears.plusMillis(1)))
                .isEmpty();
    }

    private static Alert only(ReportedEvent... events) {
        List<Alert> alerts = open(events);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static List<Alert> open(ReportedEvent... events) {
        return open(Rules.defaults(), events);
    }

    private static List<Alert> open(Rules rules, ReportedEvent... events) {
        return new BatchDetection(rules)
                .open(List.of(events)).stream()
                        .filter(alert -> alert.pattern().startsWith("linked-"))
                        .toList();
    }
}
