package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Seizures.AK_ZHOL;
import static org.tamga.detection.Seizures.ALMATY;
import static org.tamga.detection.Seizures.KARASU;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.Reports;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;

class TouchAndGoTest {
    /** The first instant of a month at UTC+5. */
    private static final Instant MARCH = Instant.parse("2025-02-28T19:00:00Z");

    private static final Duration TWENTY = Duration.ofMinutes(20);
    private static final Duration LIMIT = Duration.ofMinutes(45);

    private final List<ReportedEvent> reports = new ArrayList<>();

    @Test
    void threeShortStaysInAMonthAreLow() {
        stay("a", 1, TWENTY);
        stay("b", 4, LIMIT);
        stay("c", 8, Duration.ofMinutes(5));

        Alert alert = only();

        assertThat(alert.severity()).isEqualTo(Severity.LOW);
        assertThat(alert.alertId()).isEqualTo(AlertId.of("touch-and-go", "vehicle/0", List.of("a-in")));
        assertThat(alert.evidenceIds()).containsExactly("a-in", "a-out", "b-in", "b-out", "c-in", "c-out");
        assertThat(alert.about()).containsExactly(new Key(KeyKind.VEHICLE, "KZ123ABC02"));
        assertThat(alert.why().reason()).isEqualTo("short-stays");
        assertThat(alert.why().facts())
                .containsEntry("crossing", "KZ-KORDAY:KG-AK-ZHOL")
                .containsEntry("stays", "3")
                .containsEntry("month", "2025-03")
                .containsEntry("shortest", "PT5M")
                .containsEntry("longest", "PT45M")
                .containsEntry("limit", "PT45M")
                .containsEntry("limit-from", "default")
                .doesNotContainKey("caught");
    }

    /** Finds are kept apart from sightings; a stay can begin with the one and end with the other. */
    @Test
    void aPassageWithAFindIsPartOfAStay() {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        ReportedEvent find = Reports.positive("c-in", KORDAY, at(8));
        reports.add(new ReportedEvent(find.event().going(Direction.INBOUND, null), find.subjects(), find.markings()));
        add("c-out", KORDAY, Direction.OUTBOUND, at(8).plus(TWENTY));

        assertThat(only().severity()).isEqualTo(Severity.MEDIUM);
        assertThat(only().evidenceIds()).containsExactly("a-in", "a-out", "b-in", "b-out", "c-in", "c-out");
        assertThat(only().why().facts()).containsEntry("stays", "3").containsEntry("caught", at(8).toString());
    }

    @Test
    void twoAreChance() {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);

        assertThat(open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2700000, true", "2700001, false", "300000, true", "299999, false"})
    void aStayLastsFiveToFortyFiveMinutes(long millis, boolean fires) {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        stay("c", 8, Duration.ofMillis(millis));

        assertThat(open()).hasSize(fires ? 1 : 0);
    }

    @Test
    void aCrossingsOwnLimitGoesBeforeTheDefault() {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        stay("c", 8, Duration.ofMinutes(50));
        Rule own = rule().with("short-stays", "KZ-KARASU:KG-AK-TILEK=10m; KZ-KORDAY:KG-AK-ZHOL=50m");

        assertThat(open(own)).hasSize(1);
        assertThat(open(own).get(0).why().facts())
                .containsEntry("limit", "PT50M")
                .containsEntry("limit-from", "crossing");
        assertThat(open(rule().with("short-stays", "KZ-KORDAY:KG-AK-ZHOL=19m"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "1, MEDIUM"})
    void aFindWithinNinetyDaysMakesItMedium(int millisInside, Severity severity) {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        stay("c", 8, TWENTY);
        Instant last = MARCH.plus(Duration.ofDays(8)).plus(TWENTY);
        reports.add(
                Reports.seizure("find", OLD_MILL, last.plus(Duration.ofDays(90)).plusMillis(1 - millisInside)));

        assertThat(only().severity()).isEqualTo(severity);
        assertThat(only().evidenceIds().contains("find")).isEqualTo(severity == Severity.MEDIUM);
    }

    @Test
    void ofTwoFindsAsNearTheEarlierIsShown() {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        stay("c", 8, TWENTY);
        Instant first = MARCH.plus(Duration.ofDays(1));
        Instant last = MARCH.plus(Duration.ofDays(8)).plus(TWENTY);
        reports.add(Reports.positive("z", OLD_MILL, first.minus(Duration.ofDays(3))));
        reports.add(Reports.positive("a", OLD_MILL, last.plus(Duration.ofDays(3))));

        assertThat(only().evidenceIds()).contains("z").doesNotContain("a");
        assertThat(only().why().reason()).isEqualTo("short-stays-and-caught");
        assertThat(only().why().facts()).containsKey("caught");
    }

    @Test
    void aStayCountsInTheMonthInWhichItBegan() {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        Instant april = Instant.parse("2025-03-31T19:00:00Z");
        add("c", KORDAY, Direction.INBOUND, april.minusMillis(1));
        add("d", KORDAY, Direction.OUTBOUND, april.plus(TWENTY));

        assertThat(only().evidenceIds()).contains("c", "d");
    }

    @Test
    void twoMonthsAreNotAddedUp() {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        stay("c", 31, TWENTY);

        assertThat(open()).isEmpty();
    }

    @Test
    void twoCrossingsAreNotAddedUp() {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        add("c", KARASU, Direction.INBOUND, at(8));
        add("d", KARASU, Direction.OUTBOUND, at(8).plus(TWENTY));

        assertThat(open()).isEmpty();
    }

    @Test
    void moreThanFortyInAMonthAreAShuttle() {
        for (int n = 0; n < 40; n++) {
            stay("s" + n, 1 + n / 2.0, TWENTY);
        }
        assertThat(only().evidence()).hasSize(80);

        stay("one-more", 25, TWENTY);
        assertThat(open()).isEmpty();
    }

    @Test
    void bothSidesReportingIsOneStay() {
        for (int day = 1; day <= 3; day++) {
            add("a" + day, KORDAY, Direction.OUTBOUND, at(day));
            add("b" + day, AK_ZHOL, Direction.INBOUND, at(day).plusSeconds(60));
            add("c" + day, AK_ZHOL, Direction.OUTBOUND, at(day).plusSeconds(1200));
            add("d" + day, KORDAY, Direction.INBOUND, at(day).plusSeconds(1300));
        }

        assertThat(only().evidenceIds()).containsExactly("b1", "b2", "b3", "c1", "c2", "c3");
    }

    @Test
    void seenElsewhereMeanwhileIsAJourney() {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        stay("c", 8, TWENTY);
        add("inland", ALMATY, null, at(8).plusSeconds(60));

        assertThat(open()).isEmpty();
    }

    @Test
    void aPlaceThatDoesNotResolveIsPassedOver() {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        stay("c", 8, TWENTY);
        add("mill", OLD_MILL, Direction.INBOUND, at(8).plusSeconds(60));

        assertThat(open()).hasSize(1);
    }

    @Test
    void twiceTheSameWayIsNoStay() {
        stay("a", 1, TWENTY);
        stay("b", 4, TWENTY);
        add("c", KORDAY, Direction.INBOUND, at(8));
        add("d", KORDAY, Direction.INBOUND, at(8).plus(TWENTY));

        assertThat(open()).isEmpty();
    }

    private void stay(String id, double day, Duration length) {
        add(id + "-in", KORDAY, Direction.INBOUND, at(day));
        add(id + "-out", KORDAY, Direction.OUTBOUND, at(day).plus(length));
    }

    private static Instant at(double day) {
        return MARCH.plus(Duration.ofMinutes(Math.round(day * 1440)));
    }

    private void add(String id, Place place, @Nullable Direction direction, Instant time) {
        ReportedEvent sighting = Reports.sighting(id, place, time);
        reports.add(
                new ReportedEvent(sighting.event().going(direction, null), sighting.subjects(), sighting.markings()));
    }

    private static Rule rule() {
        return Rules.defaults().of("touch-and-go");
    }

    private Alert only() {
        assertThat(open()).hasSize(1);
        return open().get(0);
    }

    private List<Alert> open() {
        return open(rule());
    }

    private List<Alert> open(Rule rule) {
        return new BatchDetection(Rules.defaults().only(List.of("touch-and-go")).with(rule)).open(reports);
    }
}
