package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Reports.day;
import static org.tamga.detection.Seizures.AK_ZHOL;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;
import static org.tamga.detection.Seizures.seized;
import static org.tamga.vocabulary.DrugGroup.HEROIN;
import static org.tamga.vocabulary.DrugGroup.OPIUM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.Seizures;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.report.TransportMode;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;
import org.tamga.vocabulary.DrugGroup;

/**
 * With nothing else seen, each of three open features that three seizures share has log2(103 / 4) = 4.7 bits at the
 * third, and each other known one log2(5 / 4) = 0.3.
 */
class SameModusOperandiTest {
    private static final Rule RULE = Rules.defaults().of("same-modus-operandi");

    @Test
    void threeAlikeInTwoCountriesAreOneHand() {
        Alert alert = only(alike("a", KORDAY, day(0)), alike("b", AK_ZHOL, day(10)), alike("c", OLD_MILL, day(30)));

        assertThat(alert.severity()).isEqualTo(Severity.LOW);
        assertThat(alert.subject()).isEqualTo("group:heroin");
        assertThat(alert.alertId()).isEqualTo(AlertId.of("same-modus-operandi", "group:heroin", List.of("a")));
        assertThat(alert.evidenceIds()).containsExactly("a", "b", "c");
        assertThat(alert.about()).isEmpty();
        assertThat(alert.why().reason()).isEqualTo("one-way-of-working");
        assertThat(alert.why().facts())
                .containsEntry("group", "heroin")
                .containsEntry("seizures", "3")
                .containsEntry("shared", "concealment,cover-load,transport,departure,destination,package-mass")
                .containsEntry("countries", "KG,KZ")
                .containsEntry("one-in", "33000");
    }

    @Test
    void fourAreMore() {
        Alert alert = only(
                alike("a", KORDAY, day(0)),
                alike("b", AK_ZHOL, day(10)),
                alike("c", OLD_MILL, day(20)),
                alike("d", OLD_MILL, day(50)));

        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.why().reason()).isEqualTo("one-way-of-working-often");
        assertThat(alert.evidenceIds()).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @CsvSource({"30, 0, true", "30, 1, false"})
    void threeLieWithinThirtyDays(int days, int millis, boolean fires) {
        assertThat(open(
                        alike("a", KORDAY, day(0)),
                        alike("b", AK_ZHOL, day(15)),
                        alike("c", OLD_MILL, day(days).plusMillis(millis))))
                .hasSize(fires ? 1 : 0);
    }

    @Test
    void ofTheThreeWithinThirtyDaysTwoCountriesAreNeeded() {
        assertThat(open(
                        alike("a", AK_ZHOL, day(0)),
                        alike("b", KORDAY, day(29)),
                        alike("c", OLD_MILL, day(31)),
                        alike("d", KORDAY, day(32))))
                .isEmpty();
        assertThat(open(alike("b", KORDAY, day(29)), alike("c", OLD_MILL, day(31)), alike("d", AK_ZHOL, day(32))))
                .hasSize(1);
    }

    @Test
    void whatIsCommonSaysNothing() {
        List<Event> events = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            events.add(alike("n" + n, KORDAY, day(-100 - n)));
        }
        events.addAll(List.of(alike("a", KORDAY, day(0)), alike("b", AK_ZHOL, day(1)), alike("c", OLD_MILL, day(2))));

        assertThat(Seizures.open(RULE, events)).isEmpty();
        assertThat(Seizures.open(RULE.with("habits", "90d"), events)).hasSize(1);
    }

    @Test
    void whatIsNotKnownIsNotEqual() {
        // concealment, cover and two ends of the way are known of all: 2 × 5.1 + 2 × 0.4 bits at the second, less than
        // 12
        assertThat(open(vague("a", KORDAY, day(0)), vague("b", AK_ZHOL, day(1)), vague("c", OLD_MILL, day(2))))
                .isEmpty();
        assertThat(Seizures.open(
                        RULE.with("least-bits", "9"),
                        List.of(vague("a", KORDAY, day(0)), vague("b", AK_ZHOL, day(1)), vague("c", OLD_MILL, day(2)))))
                .hasSize(1);
    }

    @Test
    void fewFeaturesAreNeverEnoughHoweverRare() {
        Event[] events = {bare("a", KORDAY, day(0)), bare("b", AK_ZHOL, day(1)), bare("c", OLD_MILL, day(2))};

        assertThat(open(events)).isEmpty();
        assertThat(Seizures.open(RULE.with("least-known", "3"), List.of(events)))
                .hasSize(1);
    }

    @Test
    void anotherDrugIsAnotherMatter() {
        assertThat(open(
                        alike("a", KORDAY, day(0)),
                        alike("b", AK_ZHOL, day(1)),
                        done("c", OLD_MILL, day(2), OPIUM, "axle", 455_000L).under("onions")))
                .isEmpty();
    }

    @Test
    void theMassOfAPackageCountsToTwoDigits() {
        assertThat(Seizures.open(
                        RULE.with("least-bits", "14.5"),
                        List.of(
                                masses("a", KORDAY, day(0), 455_000L),
                                masses("b", AK_ZHOL, day(1), 464_999L),
                                masses("c", OLD_MILL, day(2), 460_000L))))
                .hasSize(1);
        assertThat(Seizures.open(
                        RULE.with("least-bits", "14.5"),
                        List.of(
                                masses("a", KORDAY, day(0), 455_000L),
                                masses("b", AK_ZHOL, day(1), 465_000L),
                                masses("c", OLD_MILL, day(2), 460_000L))))
                .isEmpty();
    }

    /** A different way says nothing; the same is one thing more. */
    @Test
    void theWayOverTheBorderOnlyAdds() {
        Rule strict = RULE.with("least-bits", "15.2");
        List<Event> plain =
                List.of(alike("a", KORDAY, day(0)), alike("b", AK_ZHOL, day(1)), alike("c", KORDAY, day(2)));
        List<Event> oneWay = List.of(
                alike("a", KORDAY, day(0)).going(Direction.INBOUND, TransportMode.RAIL),
                alike("b", AK_ZHOL, day(1)).going(Direction.OUTBOUND, TransportMode.RAIL),
                alike("c", KORDAY, day(2)).going(Direction.INBOUND, TransportMode.RAIL));
        List<Event> noWay = List.of(
                alike("a", KORDAY, day(0)).going(Direction.INBOUND, TransportMode.RAIL),
                alike("b", AK_ZHOL, day(1)).going(Direction.INBOUND, TransportMode.RAIL),
                alike("c", KORDAY, day(2)).going(Direction.TRANSIT, TransportMode.RAIL));

        assertThat(Seizures.open(strict, oneWay)).hasSize(1);
        assertThat(Seizures.open(strict, plain)).isEmpty();
        assertThat(Seizures.open(strict, noWay)).isEmpty();
        assertThat(Seizures.open(RULE.with("similarity", "1"), noWay)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0.66, true", "0.67, false"})
    void mostOfWhatTheyTellMustBeTheSame(String similarity, boolean fires) {
        // the first and the second share all but the hiding place: 11.4 of 17.1 bits
        List<Event> events = List.of(
                done("a", KORDAY, day(0), HEROIN, "axle", 455_000L).under("onions"),
                done("b", AK_ZHOL, day(1), HEROIN, "boot", 455_000L).under("onions"),
                done("c", OLD_MILL, day(2), HEROIN, "boot", 455_000L).under("onions"));

        assertThat(Seizures.open(RULE.with("least-bits", "11").with("similarity", similarity), events))
                .hasSize(fires ? 1 : 0);
    }

    /** Everything known, hidden in an axle under onions, from Afghanistan to Germany by rail, 455 g a package. */
    private static Event alike(String id, Place place, Instant time) {
        return done(id, place, time, HEROIN, "axle", 455_000L).under("onions");
    }

    private static Event masses(String id, Place place, Instant time, long milligrams) {
        return done(id, place, time, HEROIN, "axle", milligrams).under("onions");
    }

    /** Without mass and mode. */
    private static Event vague(String id, Place place, Instant time) {
        return done(id, place, time, HEROIN, "axle", null).under("onions").going(null, null);
    }

    /** Hidden, covered and packed alike, and nothing else known. */
    private static Event bare(String id, Place place, Instant time) {
        return done(id, place, time, HEROIN, "axle", 455_000L)
                .under("onions")
                .going(null, null)
                .on(null, null);
    }

    private static Event done(String id, Place place, Instant time, DrugGroup group, String hidden, Long mass) {
        return seized(id, place, time, new SeizedItem(group, null, hidden, mass, null))
                .going(null, TransportMode.RAIL)
                .on("AF", "DE");
    }

    private static Alert only(Event... events) {
        List<Alert> alerts = open(events);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static List<Alert> open(Event... events) {
        return Seizures.open(RULE, List.of(events));
    }
}
