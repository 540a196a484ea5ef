package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Reports.day;
import static org.tamga.detection.Seizures.AK_ZHOL;
import static org.tamga.detection.Seizures.ALMATY;
import static org.tamga.detection.Seizures.KARASU;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;
import static org.tamga.detection.Seizures.seized;
import static org.tamga.detection.report.Direction.INBOUND;
import static org.tamga.detection.report.Direction.OUTBOUND;
import static org.tamga.vocabulary.DrugGroup.HEROIN;
import static org.tamga.vocabulary.DrugGroup.OPIUM;
import static org.tamga.vocabulary.DrugGroup.PRECURSOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.detection.Seizures;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.rules.Rules;
import org.tamga.vocabulary.DrugGroup;

class PrecursorCounterflowTest {
    private static final String OUT_OF_KAZAKHSTAN = "crossing:" + KORDAY.crossing() + ":KZ>KG";

    @Test
    void heroinTheOtherWayIsACounterflow() {
        Alert alert = only(precursor("x", day(0)), heroin("y", day(1)));

        assertThat(alert.subject())
                .isEqualTo(OUT_OF_KAZAKHSTAN)
                .startsWith("crossing:")
                .endsWith(":KZ>KG");
        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
        assertThat(alert.evidenceIds()).containsExactly("x", "y");
        assertThat(alert.alertId()).isEqualTo(AlertId.of("precursor-counterflow", OUT_OF_KAZAKHSTAN, List.of("x")));
        assertThat(alert.about()).isEmpty();
        assertThat(alert.why().reason()).isEqualTo("drugs-the-other-way");
        assertThat(alert.why().facts())
                .containsEntry("from", "KZ")
                .containsEntry("to", "KG")
                .containsEntry("groups", "heroin");
    }

    /** Out at the one or in at the other is the same flow. */
    @ParameterizedTest
    @CsvSource({
        "OUTBOUND, KZ, INBOUND, KZ, true",
        "OUTBOUND, KZ, OUTBOUND, KG, true",
        "INBOUND, KG, INBOUND, KZ, true",
        "INBOUND, KG, OUTBOUND, KG, true",
        "OUTBOUND, KZ, OUTBOUND, KZ, false",
        "OUTBOUND, KZ, INBOUND, KG, false",
        "INBOUND, KG, OUTBOUND, KZ, false",
        "INBOUND, KG, INBOUND, KG, false"
    })
    void aFlowIsSeenFromEitherSide(Direction way, String at, Direction back, String backAt, boolean fires) {
        List<Alert> alerts = open(
                seized("x", at.equals("KZ") ? KORDAY : AK_ZHOL, day(0), PRECURSOR)
                        .going(way, null),
                seized("y", backAt.equals("KZ") ? KORDAY : AK_ZHOL, day(1), HEROIN)
                        .going(back, null));

        assertThat(alerts).extracting(Alert::subject).isEqualTo(fires ? List.of(OUT_OF_KAZAKHSTAN) : List.of());
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void onlyInAndOutFlow(Direction direction) {
        boolean flows = direction == INBOUND || direction == OUTBOUND;

        assertThat(open(
                        precursor("x", day(0)),
                        seized("x2", KORDAY, day(0), PRECURSOR).going(INBOUND, null),
                        seized("y", KORDAY, day(1), HEROIN).going(direction, null)))
                .hasSize(flows ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(DrugGroup.class)
    void opiatesAndMethamphetamineAreMadeWithPrecursors(DrugGroup group) {
        boolean made = switch (group) {
            case OPIUM, MORPHINE, HEROIN, METHAMPHETAMINE -> true;
            default -> false;
        };

        assertThat(open(
                        precursor("x", day(0)),
                        seized("y", KORDAY, day(1), group).going(INBOUND, null)))
                .filteredOn(alert -> alert.anchor().contains("x"))
                .hasSize(made ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"60, 0, true", "60, 1, false", "-60, 0, true", "-60, -1, false"})
    void theDrugsComeAtMostSixtyDaysBeforeOrAfter(int days, int millis, boolean fires) {
        assertThat(open(precursor("x", day(0)), heroin("y", day(days).plusMillis(millis))))
                .hasSize(fires ? 1 : 0);
    }

    @Test
    void theTwentyClosestAreEvidence() {
        List<Event> events = new ArrayList<>(List.of(precursor("x", day(0))));
        for (int n = 1; n <= 10; n++) {
            events.add(heroin("before" + n, day(-n)));
            events.add(heroin("after" + n, day(n)));
        }
        events.add(heroin("before11", day(-11)));

        Alert alert = only(events.toArray(Event[]::new));

        assertThat(alert.evidenceIds()).hasSize(21).doesNotContain("before11");
        assertThat(alert.why().facts()).containsEntry("counterflow", "21").containsEntry("shown", "20");
    }

    @Test
    void ofTwoAsCloseTheEarlierIsEvidence() {
        Event[] events = {precursor("x", day(0)), heroin("a", day(1)), heroin("b", day(-1)), heroin("c", day(-1))};

        assertThat(Seizures.open(
                        Rules.defaults().of("precursor-counterflow").with("most-evidence", "1"), List.of(events)))
                .extracting(Alert::evidenceIds)
                .containsExactly(List.of("b", "x"));
    }

    @Test
    void eachPrecursorIsAnAlertOfItsOwn() {
        assertThat(open(precursor("x1", day(0)), precursor("x2", day(100)), heroin("y", day(50))))
                .extracting(Alert::anchor)
                .containsExactly(List.of("x1"), List.of("x2"));
    }

    @Test
    void precursorAndDrugInOneSeizureGoTheSameWay() {
        assertThat(open(seized("x", KORDAY, day(0), PRECURSOR, HEROIN).going(OUTBOUND, null)))
                .isEmpty();
    }

    @Test
    void aDrugAmongOthersCounts() {
        assertThat(only(
                                precursor("x", day(0)),
                                seized("y", KORDAY, day(1), PRECURSOR, OPIUM, HEROIN)
                                        .going(INBOUND, null)
                                        .on("KG", "KZ"))
                        .why()
                        .facts())
                .containsEntry("groups", "opium,heroin");
    }

    @Test
    void anotherCrossingIsAnotherMatter() {
        assertThat(open(
                        precursor("x", day(0)),
                        seized("y", KARASU, day(1), HEROIN).going(INBOUND, null)))
                .isEmpty();
    }

    @Test
    void anAirportOrAPlaceThatDoesNotResolveFacesNobody() {
        for (Place place : List.of(ALMATY, OLD_MILL)) {
            assertThat(open(
                            seized("x", place, day(0), PRECURSOR).going(OUTBOUND, null),
                            seized("y", place, day(1), HEROIN).going(INBOUND, null)))
                    .isEmpty();
        }
    }

    @Test
    void anIdentificationIsNoSeizure() {
        Event identified = Event.of("y", day(1), Nature.POSITIVE, KORDAY)
                .carrying(List.of(SeizedItem.of(HEROIN, null)))
                .going(INBOUND, null);

        assertThat(open(precursor("x", day(0)), identified)).isEmpty();
    }

    private static Event precursor(String id, Instant time) {
        return seized(id, KORDAY, time, PRECURSOR).going(OUTBOUND, null);
    }

    private static Event heroin(String id, Instant time) {
        return seized(id, KORDAY, time, HEROIN).going(INBOUND, null);
    }

    private static Alert only(Event... events) {
        List<Alert> alerts = open(events);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static List<Alert> open(Event... events) {
        return Seizures.open("precursor-counterflow", List.of(events));
    }
}
