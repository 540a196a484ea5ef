package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Reports.day;
import static org.tamga.detection.Seizures.AK_ZHOL;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.seized;
import static org.tamga.vocabulary.DrugGroup.HEROIN;
import static org.tamga.vocabulary.DrugGroup.OPIUM;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.Seizures;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.report.Event;
import org.tamga.detection.rules.Rules;

class NewRouteTest {
    /** Begins the series; is on no route. */
    private static final Event BEGIN = seized("begin", KORDAY, day(0), HEROIN);

    @Test
    void aRouteSeenTwiceAfterAYearWithoutItIsNew() {
        Alert alert = only(BEGIN, route("a", day(365)), route("b", day(425)));

        assertThat(alert.subject()).isEqualTo("heroin:AF>KZ>RU");
        assertThat(alert.severity()).isEqualTo(Severity.LOW);
        assertThat(alert.evidenceIds()).containsExactly("a", "b");
        assertThat(alert.alertId()).isEqualTo(AlertId.of("new-route", "heroin:AF>KZ>RU", List.of("a")));
        assertThat(alert.about()).isEmpty();
        assertThat(alert.why().reason()).isEqualTo("route-not-seen-before");
        assertThat(alert.why().facts()).containsEntry("departure", "AF").containsEntry("destination", "RU");
    }

    @Test
    void aSeriesYoungerThanAYearKnowsNoNewRoute() {
        assertThat(open(BEGIN, route("a", day(365).minusMillis(1)), route("b", day(400))))
                .isEmpty();
    }

    @Test
    void theSecondMayComeSixtyDaysLaterAndNoMillisecondMore() {
        assertThat(open(BEGIN, route("a", day(400)), route("b", day(460).plusMillis(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1"})
    void aRouteSeenExactlyAYearBeforeIsNotNew(int millisMore, int alerts) {
        assertThat(open(
                        BEGIN,
                        route("old", day(300)),
                        route("a", day(665).plusMillis(millisMore)),
                        route("b", day(666))))
                .hasSize(alerts);
    }

    @Test
    void theFirstSeizureOfTheSeriesMayBeOnTheRoute() {
        assertThat(only(route("old", day(0)), route("a", day(365).plusMillis(1)), route("b", day(366)))
                        .anchor())
                .containsExactly("a");
    }

    @Test
    void onlyTheFirstThatFollowsIsEvidenceAndBeginsNothingItself() {
        assertThat(only(BEGIN, route("a", day(400)), route("b", day(410)), route("c", day(420)))
                        .evidenceIds())
                .containsExactly("a", "b");
    }

    @Test
    void ofTheSameTimeTheSmallerIdIsTheFirst() {
        assertThat(only(BEGIN, route("b", day(400)), route("a", day(400))).anchor())
                .containsExactly("a");
    }

    @Test
    void goodsThatStayInTheCountryTakeNoRoute() {
        assertThat(open(
                        BEGIN,
                        seized("a", KORDAY, day(400), HEROIN).on("KZ", "KZ"),
                        seized("b", KORDAY, day(401), HEROIN).on("KZ", "KZ")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"KZ, RU", "AF, KZ", "AF, AF"})
    void twoCountriesAreARoute(String departure, String destination) {
        assertThat(only(
                                BEGIN,
                                seized("a", KORDAY, day(400), HEROIN).on(departure, destination),
                                seized("b", KORDAY, day(401), HEROIN).on(departure, destination))
                        .subject())
                .isEqualTo("heroin:" + departure + ">KZ>" + destination);
    }

    @ParameterizedTest
    @CsvSource({"AF,", ",RU", ","})
    void anUnknownEndIsNoRoute(String departure, String destination) {
        assertThat(open(
                        BEGIN,
                        seized("a", KORDAY, day(400), HEROIN).on(departure, destination),
                        seized("b", KORDAY, day(401), HEROIN).on(departure, destination)))
                .isEmpty();
    }

    @Test
    void anotherGroupCountryOrEndIsAnotherRoute() {
        assertThat(open(
                        BEGIN,
                        route("a", day(400)),
                        seized("b", KORDAY, day(401), OPIUM).on("AF", "RU"),
                        seized("c", AK_ZHOL, day(401), HEROIN).on("AF", "RU"),
                        seized("d", KORDAY, day(401), HEROIN).on("AF", "DE"),
                        seized("e", KORDAY, day(401), HEROIN).on("TJ", "RU")))
                .isEmpty();
    }

    @Test
    void aSeizureOfTwoGroupsIsOnTwoRoutes() {
        assertThat(open(
                        seized("begin", KORDAY, day(0), HEROIN, OPIUM),
                        seized("a", KORDAY, day(400), HEROIN, OPIUM).on("AF", "RU"),
                        seized("b", KORDAY, day(401), HEROIN, OPIUM).on("AF", "RU")))
                .extracting(Alert::subject)
                .containsExactlyInAnyOrder("heroin:AF>KZ>RU", "opium:AF>KZ>RU");
    }

    @Test
    void aRuleSetsTheWindows() {
        List<Event> events = List.of(BEGIN, route("a", day(100)), route("b", day(190)));

        assertThat(Seizures.open(
                        Rules.defaults()
                                .of("new-route")
                                .with("reported", "100d")
                                .with("follow-up", "90d"),
                        events))
                .hasSize(1);
    }

    private static Event route(String id, Instant time) {
        return seized(id, KORDAY, time, HEROIN).on("AF", "RU");
    }

    private static Alert only(Event... events) {
        List<Alert> alerts = open(events);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static List<Alert> open(Event... events) {
        return Seizures.open("new-route", List.of(events));
    }
}
