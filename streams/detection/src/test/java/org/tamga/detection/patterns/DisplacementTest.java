package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Seizures.AK_ZHOL;
import static org.tamga.detection.Seizures.KARASU;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;
import static org.tamga.detection.Seizures.seized;
import static org.tamga.vocabulary.DrugGroup.COCAINE;
import static org.tamga.vocabulary.DrugGroup.OPIUM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.Seizures;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Position;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;
import org.tamga.vocabulary.DrugGroup;

class DisplacementTest {
    private static final Instant MARCH_FIRST = Instant.parse("2025-02-28T19:00:00Z");
    private static final String CLOSED = "KZ-KORDAY 2025-03-01/ closure";
    private static final long GRAM = 1000;
    private static final long KILOGRAM = 1_000_000;

    private final List<Event> events = new ArrayList<>();
    private int next;

    @Test
    void afterAClosureNeighboursThatRiseAreMedium() {
        usual(18);
        seize("k", KARASU, 4, 1, 9, 14, 14);

        Alert alert = only(CLOSED);

        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.subject()).isEqualTo("crossing:KZ-KORDAY:KG-AK-ZHOL:cocaine:2025-03-01");
        assertThat(alert.evidenceIds()).containsExactly("k0", "k1", "k2", "k3", "k4");
        assertThat(alert.anchor()).containsExactly("k1");
        assertThat(alert.alertId()).isEqualTo(AlertId.of("displacement", alert.subject(), List.of("k1")));
        assertThat(alert.about()).isEmpty();
        assertThat(alert.why().reason()).isEqualTo("moved-after-closure");
        assertThat(alert.why().facts())
                .containsEntry("crossing", "KZ-KORDAY:KG-AK-ZHOL")
                .containsEntry("group", "cocaine")
                .containsEntry("cause-day", "2025-03-01")
                .containsEntry("seizures", "0")
                .containsEntry("expected", "3.00")
                .containsEntry("counted-until", "2025-03-15")
                .containsEntry("usual", "18")
                .containsEntry("neighbours", "KZ-KARASU:KG-AK-TILEK")
                .containsEntry("risen", "5")
                .containsEntry("risen-expected", "0.00")
                .containsEntry("tested", "1")
                .containsEntry("chance", "0.00098");
    }

    @Test
    void withoutACauseNothingIsDisplaced() {
        usual(18);
        seize("k", KARASU, 4, 1, 9, 14, 14);

        assertThat(open("")).isEmpty();
        assertThat(open("KZ-KARASU 2025-03-01/ closure")).isEmpty();
    }

    @Test
    void anOperationIsACauseToo() {
        usual(18);
        seize("k", KARASU, 4, 1, 9, 14, 14);

        assertThat(only("KG-AK-ZHOL 2025-03-01/2025-04-20 operation").why().reason())
                .isEqualTo("moved-after-operation");
    }

    /** A quarter of the days are after: 4 of 4 there have a chance of 1 in 256, 3 of 3 one of 1 in 64. */
    @ParameterizedTest
    @CsvSource({"4, 0, true", "3, 0, false", "5, 1, true", "4, 1, false"})
    void aRiseIsOneThatChanceSeldomBrings(int after, int before, boolean fires) {
        usual(18);
        for (int n = 0; n < before; n++) {
            seize("b", KARASU, -40);
        }
        for (int n = 0; n < after; n++) {
            seize("k", KARASU, 29);
        }

        // 5 of 6: 6·(1/4)^5·(3/4) + (1/4)^6 = 0.0046; 4 of 5: 0.0156
        assertThat(open(CLOSED)).hasSize(fires ? 1 : 0);
    }

    @Test
    void ofManyNeighboursEachNeedsToRiseMore() {
        usual(18);
        for (int n = 0; n < 4; n++) {
            seize("k", KARASU, 29);
        }
        seize("s", place("KZ-SORTOBE", 42.85, 75.26), -5);
        seize("t", place("KZ-AUHATTY", 42.89, 75.09), -5);

        assertThat(open(CLOSED)).as("0.0039 is not below 0.01 / 3").isEmpty();
    }

    /** In fifteen days three were to be expected: one is less than half of them, two are more. */
    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void theCrossingItselfHasToFallToHalf(int since, boolean fires) {
        usual(18);
        seize("k", KARASU, 4, 1, 9, 14, 14);
        for (int n = 0; n < since; n++) {
            seize("a", AK_ZHOL, 2);
        }

        assertThat(open(CLOSED)).hasSize(fires ? 1 : 0);
    }

    @Test
    void exactlyHalfIsAFall() {
        usual(24); // four in fifteen days
        seize("k", KARASU, 4, 1, 9, 14, 14);
        seize("a", KORDAY, 2, 3);

        assertThat(open(CLOSED)).hasSize(1);
    }

    @Test
    void whatIsSeizedAfterTheLastAtANeighbourDoesNotCount() {
        usual(18);
        seize("k", KARASU, 4, 1, 9, 14, 14);
        seize("a", KORDAY, 15, 16, 17);

        assertThat(open(CLOSED)).hasSize(1);
    }

    @Test
    void beforeThreeWereToBeExpectedNothingHasFallen() {
        usual(18);
        seize("k", KARASU, 4, 1, 9, 13, 13); // fourteen days: 2.8

        assertThat(open(CLOSED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-90, true", "-91, false"})
    void theNinetyDaysBeforeSayWhatIsUsual(int day, boolean fires) {
        usual(17);
        seize("edge", KORDAY, day);
        seize("k", KARASU, 4, 1, 9, 14, 14);

        assertThat(open(CLOSED)).hasSize(fires ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"29, 4", "30, 3"})
    void thirtyDaysAreLookedAtFromTheClosureOn(int day, int counted) {
        usual(18);
        seize("k", KARASU, 0, 20, 20);
        seize("edge", KARASU, day);

        assertThat(open(CLOSED)).hasSize(counted == 4 ? 1 : 0);
    }

    @Test
    void aClosureThatEndsIsLookedAtUntilThen() {
        usual(18);
        seize("k", KARASU, 4, 1, 9, 14, 14);

        assertThat(only("KZ-KORDAY 2025-03-01/2025-03-15 closure").why().facts())
                .containsEntry("after-days", "15");
        assertThat(open("KZ-KORDAY 2025-03-01/2025-03-14 closure")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"299.999, true", "300.001, false"})
    void aNeighbourIsAtMostThreeHundredKilometresAway(double kilometres, boolean fires) {
        Position korday = KORDAY.position();
        double degrees = kilometres / (6371.0088 * Math.PI / 180);
        Place north = place("KZ-NORTH", korday.latitude() + degrees, korday.longitude());
        usual(18);
        seize("n", north, 4, 1, 9, 14, 14);

        assertThat(open(CLOSED)).hasSize(fires ? 1 : 0);
    }

    @Test
    void aDrugIsHeldAgainstItself() {
        usual(18);
        for (int day : new int[] {4, 1, 9, 14, 14}) {
            add("o" + next++, KARASU, day, OPIUM, GRAM);
        }

        assertThat(open(CLOSED)).isEmpty();
    }

    @Test
    void placesOutsideTheRegisterAreNoNeighbours() {
        usual(18);
        seize("k", OLD_MILL, 4, 1, 9, 14, 14);

        assertThat(open(CLOSED)).isEmpty();
    }

    @Test
    void afterAnExceptionalSeizureItIsLow() {
        usual(30);
        add("large", KORDAY, 0, COCAINE, KILOGRAM);
        seize("k", KARASU, 4, 1, 9, 14, 15);

        Alert alert = only("");

        assertThat(alert.severity()).isEqualTo(Severity.LOW);
        assertThat(alert.subject()).isEqualTo("crossing:KZ-KORDAY:KG-AK-ZHOL:cocaine");
        assertThat(alert.anchor()).containsExactly("large");
        assertThat(alert.evidenceIds()).contains("large").hasSize(6);
        assertThat(alert.why().reason()).isEqualTo("moved-after-seizure");
        assertThat(alert.why().facts()).containsEntry("seizures", "0").containsEntry("expected", "5.00");
    }

    @ParameterizedTest
    @CsvSource({"29, 1000000, false", "30, 999999, false", "30, 1000000, true"})
    void aSeizureIsExceptionalAsTheOtherPatternHasIt(int earlier, long milligrams, boolean fires) {
        usual(earlier);
        add("large", KORDAY, 0, COCAINE, milligrams);
        seize("k", KARASU, 4, 1, 9, 14, 15);

        assertThat(open("")).hasSize(fires ? 1 : 0);
    }

    @Test
    void whatWasSeizedInAnotherCountryMakesNothingExceptional() {
        usual(29);
        seize("x", AK_ZHOL, -3);
        add("large", KORDAY, 0, COCAINE, KILOGRAM);
        seize("k", KARASU, 4, 1, 9, 14, 15);

        assertThat(open("")).isEmpty();
    }

    /** Of fewer than a hundred the highest percentile is the largest. */
    @ParameterizedTest
    @CsvSource({"1000000, false", "1000001, true"})
    void exceptionalIsMoreThanTheLargestBefore(long milligrams, boolean fires) {
        usual(30);
        add("before", KORDAY, -80, COCAINE, KILOGRAM);
        add("large", KORDAY, 0, COCAINE, milligrams);
        seize("k", KARASU, 4, 1, 9, 14, 15);

        assertThat(open("")).hasSize(fires ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-29, true", "2025-01-30, false"})
    void aCauseThirtyDaysBeforeIsTheFirstOfTheTwo(String earlier, boolean fires) {
        usual(18);
        seize("k", KARASU, 4, 1, 9, 14, 14);

        assertThat(open("KZ-KORDAY " + earlier + "/2025-02-02 closure; " + CLOSED))
                .hasSize(fires ? 1 : 0);
    }

    @Test
    void exactlyAsFarAsANeighbourMayBeIsOne() {
        usual(18);
        seize("k", KARASU, 4, 1, 9, 14, 14);
        double far = position(KORDAY).kilometresTo(position(KARASU));
        Rule rule = Rules.defaults().of("displacement").with("calendar", CLOSED);

        assertThat(Seizures.open(rule.with("neighbour-km", Double.toString(far)), events))
                .hasSize(1);
        assertThat(Seizures.open(rule.with("neighbour-km", Double.toString(Math.nextDown(far))), events))
                .isEmpty();
    }

    private static Position position(Place place) {
        return Objects.requireNonNull(place.position());
    }

    @Test
    void ofTwoCausesWithinThirtyDaysTheFirstCounts() {
        usual(30);
        add("large", KORDAY, 0, COCAINE, KILOGRAM);
        add("larger", KORDAY, 1, COCAINE, 2 * KILOGRAM);
        seize("k", KARASU, 4, 2, 9, 14, 15, 20);

        assertThat(only("").anchor()).containsExactly("large");
        assertThat(only("KZ-KORDAY 2025-02-28/ closure").severity()).isEqualTo(Severity.MEDIUM);
        assertThat(only(CLOSED).subject()).endsWith(":2025-03-01");
    }

    /** Spread over the ninety days before. */
    private void usual(int count) {
        for (int n = 0; n < count; n++) {
            seize("usual", KORDAY, -1 - n * 88 / count);
        }
    }

    private void seize(String id, Place place, int... days) {
        boolean one = days.length == 1;
        for (int n = 0; n < days.length; n++) {
            add(one ? id + "-" + next++ : id + n, place, days[n], COCAINE, GRAM);
        }
    }

    private void add(String id, Place place, int day, DrugGroup group, long milligrams) {
        Instant noon = MARCH_FIRST.plus(Duration.ofHours(24L * day + 12));
        events.add(seized(id, place, noon, SeizedItem.of(group, milligrams)));
    }

    private static Place place(String id, double latitude, double longitude) {
        return new Place(id, "KZ", id, new Position(latitude, longitude));
    }

    private Alert only(String calendar) {
        assertThat(open(calendar)).hasSize(1);
        return open(calendar).get(0);
    }

    private List<Alert> open(String calendar) {
        Rule rule = Rules.defaults().of("displacement").with("calendar", calendar);
        return Seizures.open(rule, events);
    }
}
