package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Reports.day;
import static org.tamga.detection.Seizures.AK_ZHOL;
import static org.tamga.detection.Seizures.ALMATY;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;
import static org.tamga.detection.Seizures.seized;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.detection.Seizures;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Profile;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.rules.Rules;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.DrugGroup;

class ChemicalProfileTest {
    private static final String METHOD = "GC-MS";
    private static final Place YALLAMA =
            Place.of(CheckpointRegister.bundled().byId("UZ-YALLAMA").orElseThrow());

    @Test
    void oneBatchOnBothSidesOfABorder() {
        Alert alert = only(measured("a", KORDAY, day(0), batch(0)), measured("b", YALLAMA, day(90), batch(0)));

        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
        assertThat(alert.subject()).isEqualTo("profile/0");
        assertThat(alert.alertId()).isEqualTo(AlertId.of("chemical-profile", "profile/0", List.of("a")));
        assertThat(alert.evidenceIds()).containsExactly("a", "b");
        assertThat(alert.why().reason()).isEqualTo("one-batch-across-borders");
        assertThat(alert.why().facts())
                .containsEntry("method", METHOD)
                .containsEntry("profiles", "2")
                .containsEntry("seizures", "2")
                .containsEntry("compounds", "5")
                .containsEntry("distance", "0.0000")
                .containsEntry("cut-off", "0.03");
    }

    @Test
    void twoPlacesOfOneCountryAreLess() {
        Alert alert = only(measured("a", KORDAY, day(0), batch(0)), measured("b", OLD_MILL, day(1), batch(0)));

        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.why().reason()).isEqualTo("one-batch");
    }

    @Test
    void oneCrossingIsOnePlaceWhicheverSide() {
        assertThat(open(measured("a", KORDAY, day(0), batch(0)), measured("b", AK_ZHOL, day(1), batch(0))))
                .isEmpty();
    }

    /** Of five compounds two lie x above and below 1, the other way round in the other: the mean distance is 2x/5. */
    @ParameterizedTest
    @CsvSource({"0.075, true", "0.0751, false", "-0.075, true", "-0.0751, false"})
    void theMeanDistanceIsAtMostTheCutOff(double x, boolean fires) {
        assertThat(open(measured("a", KORDAY, day(0), batch(-x)), measured("b", YALLAMA, day(1), batch(x))))
                .hasSize(fires ? 1 : 0);
    }

    @Test
    void aMethodCanHaveACutOffOfItsOwn() {
        List<Event> events =
                List.of(measured("a", KORDAY, day(0), batch(-0.1)), measured("b", YALLAMA, day(1), batch(0.1)));
        var rule = Rules.defaults().of("chemical-profile");

        assertThat(Seizures.open(rule.with("cut-off-by-method", "gc ms=0.04"), events))
                .hasSize(1);
        assertThat(Seizures.open(rule.with("cut-off-by-method", "gc ms=0.0399; IR=1"), events))
                .isEmpty();
        assertThat(Seizures.open(rule.with("cut-off-by-method", "IR=0.5"), events))
                .isEmpty();
        assertThat(Seizures.open(rule.with("cut-off", "0.04"), events)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"365, 0, true", "365, 1, false"})
    void twoLieAtMostAYearApart(int days, int millis, boolean fires) {
        assertThat(open(
                        measured("a", KORDAY, day(0), batch(0)),
                        measured("b", YALLAMA, day(days).plusMillis(millis), batch(0))))
                .hasSize(fires ? 1 : 0);
    }

    @Test
    void oneBetweenJoinsTwoThatAreTooFarApart() {
        Alert alert = only(
                measured("a", KORDAY, day(0), batch(0)),
                measured("b", ALMATY, day(300), batch(0.07)),
                measured("c", YALLAMA, day(600), batch(0.14)));

        assertThat(alert.evidenceIds()).containsExactly("a", "b", "c");
        assertThat(alert.why().facts()).containsEntry("distance", "0.0281");
    }

    @Test
    void howMuchWasMeasuredDoesNotMatter() {
        Map<String, Double> more = new TreeMap<>(batch(0));
        more.replaceAll((compound, value) -> value * 400);

        assertThat(open(measured("a", KORDAY, day(0), batch(0)), measured("b", YALLAMA, day(1), more)))
                .hasSize(1);
    }

    @Test
    void anotherMethodOrOtherCompoundsDoNotCompare() {
        Map<String, Double> more = new TreeMap<>(batch(0));
        more.put("caffeine", 0.0);
        Event first = measured("a", KORDAY, day(0), batch(0));

        assertThat(open(first, measured("b", YALLAMA, day(1), "GC-FID", batch(0))))
                .isEmpty();
        assertThat(open(first, measured("b", YALLAMA, day(1), more))).isEmpty();
        assertThat(open(first, measured("b", YALLAMA, day(1), "gc ms", batch(0))))
                .hasSize(1);
    }

    @Test
    void whatNeitherHoldsSaysNothing() {
        Map<String, Double> lookedFor = new TreeMap<>(batch(0));
        lookedFor.put("caffeine", 0.0);

        assertThat(only(measured("a", KORDAY, day(0), lookedFor), measured("b", YALLAMA, day(1), lookedFor))
                        .why()
                        .facts())
                .containsEntry("compounds", "6")
                .containsEntry("distance", "0.0000");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatNobodyCanMeasureTakesNoPart(double value) {
        Map<String, Double> broken = new TreeMap<>(batch(0));
        broken.put("codeine", value);

        assertThat(open(measured("a", KORDAY, day(0), broken), measured("b", YALLAMA, day(1), broken)))
                .isEmpty();
    }

    @Test
    void nothingOrTooLittleFoundTakesNoPart() {
        for (Map<String, Double> values : List.of(
                Map.<String, Double>of(),
                Map.of("a", 0.0, "b", 0.0, "c", 0.0, "d", 0.0),
                Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 0.0),
                Map.of("a", 1.0, "A", 1.0, "c", 1.0, "d", 1.0, "e", 1.0),
                Map.of("a", 1.0, "?", 1.0, "c", 1.0, "d", 1.0, "e", 1.0),
                Map.of("a", 1e308, "b", 1e308, "c", 1.0, "d", 1.0))) {
            assertThat(open(measured("a", KORDAY, day(0), values), measured("b", YALLAMA, day(1), values)))
                    .as("%s", values)
                    .isEmpty();
        }
        assertThat(open(
                        measured("a", KORDAY, day(0), Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0)),
                        measured("b", YALLAMA, day(1), Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0))))
                .hasSize(1);
    }

    @Test
    void ofSeveralItemsEachIsMeasured() {
        Event both = seized(
                "a",
                KORDAY,
                day(0),
                item(METHOD, Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0)),
                item(METHOD, batch(0)));

        assertThat(only(both, measured("b", YALLAMA, day(1), batch(0))).subject())
                .isEqualTo("profile/1");
    }

    @Test
    void twoItemsOfOneSeizureAreOnePlace() {
        assertThat(open(seized("a", KORDAY, day(0), item(METHOD, batch(0)), item(METHOD, batch(0)))))
                .isEmpty();
    }

    /** Sums to the same whatever x. */
    private static Map<String, Double> batch(double x) {
        return Map.of("morphine", 1 + x, "codeine", 1 - x, "thebaine", 3.0, "papaverine", 4.0, "noscapine", 5.0);
    }

    private static SeizedItem item(String method, Map<String, Double> values) {
        return new SeizedItem(DrugGroup.OPIUM, null, null, null, Profile.of(method, values));
    }

    private static Event measured(String id, Place place, Instant time, Map<String, Double> values) {
        return measured(id, place, time, METHOD, values);
    }

    private static Event measured(String id, Place place, Instant time, String method, Map<String, Double> values) {
        return seized(id, place, time, item(method, values));
    }

    private static Alert only(Event... events) {
        List<Alert> alerts = open(events);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static List<Alert> open(Event... events) {
        return Seizures.open("chemical-profile", List.of(events));
    }
}
