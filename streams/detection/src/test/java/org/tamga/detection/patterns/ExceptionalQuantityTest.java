package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Reports.day;
import static org.tamga.detection.Seizures.AK_ZHOL;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;
import static org.tamga.detection.Seizures.seized;
import static org.tamga.vocabulary.DrugGroup.HEROIN;
import static org.tamga.vocabulary.DrugGroup.OPIUM;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.Seizures;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.rules.Rules;

class ExceptionalQuantityTest {
    private static final long KILOGRAM = 1_000_000;

    private final List<Event> events = new ArrayList<>();

    @Test
    void moreThanAllThirtyBeforeIsMedium() {
        earlier(30, KILOGRAM);
        seize("large", 2 * KILOGRAM);

        Alert alert = only();

        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.subject()).isEqualTo("country:KZ:heroin");
        assertThat(alert.alertId())
                .isEqualTo(AlertId.of("exceptional-quantity", "country:KZ:heroin", List.of("large")));
        assertThat(alert.evidenceIds()).containsExactly("large");
        assertThat(alert.about()).isEmpty();
        assertThat(alert.why().reason()).isEqualTo("larger-than-usual");
        assertThat(alert.why().facts())
                .containsEntry("kilograms", "2")
                .containsEntry("usual-kilograms", "1")
                .containsEntry("earlier", "30");
    }

    @Test
    void twentyNineBeforeSayNotWhatIsUsual() {
        earlier(29, KILOGRAM);
        seize("large", 2 * KILOGRAM);

        assertThat(open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3000000, HIGH", "2999999, MEDIUM", "1000001, MEDIUM"})
    void threeTimesThePercentileIsHigh(long milligrams, Severity severity) {
        earlier(30, KILOGRAM);
        seize("large", milligrams);

        assertThat(only().severity()).isEqualTo(severity);
    }

    @Test
    void asMuchAsThePercentileIsUsual() {
        earlier(30, KILOGRAM);
        seize("same", KILOGRAM);

        assertThat(open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000000, true", "999999, false"})
    void lessThanAKilogramIsNotLookedAt(long milligrams, boolean fires) {
        earlier(30, 10);
        seize("small", milligrams);

        assertThat(open()).hasSize(fires ? 1 : 0);
    }

    /** Of 99 the 99th smallest, the largest; of 100 the 99th; of 101 the 100th. */
    @ParameterizedTest
    @CsvSource({"98, 1, false", "99, 1, true", "99, 2, false", "197, 2, false", "198, 2, true"})
    void thePercentileIsTheSmallestThatIsNotBelowItsRank(int usual, int larger, boolean fires) {
        earlier(usual, KILOGRAM);
        for (int n = 0; n < larger; n++) {
            events.add(heroin("larger" + n, 990, 10 * KILOGRAM));
        }
        seize("large", 2 * KILOGRAM);

        assertThat(open().stream().filter(alert -> alert.anchor().contains("large")))
                .hasSize(fires ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void seizuresOfTheLast730DaysAreComparedWith(int millisBeforeThat, boolean fires) {
        earlier(29, KILOGRAM);
        events.add(seized("edge", KORDAY, day(1000 - 730).minusMillis(millisBeforeThat), item(KILOGRAM)));
        seize("large", 2 * KILOGRAM);

        assertThat(open()).hasSize(fires ? 1 : 0);
    }

    @Test
    void ofTheSameTimeTheOneWithTheSmallerIdIsEarlier() {
        earlier(29, KILOGRAM);
        seize("a", KILOGRAM);
        seize("b", 2 * KILOGRAM);
        seize("c", 2 * KILOGRAM);

        assertThat(only().anchor()).containsExactly("b");
    }

    @Test
    void anUnknownQuantityIsNotComparedWith() {
        earlier(29, KILOGRAM);
        events.add(seized("unknown", KORDAY, day(990), item(KILOGRAM), SeizedItem.of(HEROIN, null)));
        seize("large", 2 * KILOGRAM);

        assertThat(open()).isEmpty();
    }

    @Test
    void anUnknownQuantityIsNotExceptional() {
        earlier(30, KILOGRAM);
        events.add(seized("unknown", KORDAY, day(1000), item(9 * KILOGRAM), SeizedItem.of(HEROIN, null)));

        assertThat(open()).isEmpty();
    }

    @Test
    void theItemsOfTheGroupAreSummedAndNoOthers() {
        earlier(30, KILOGRAM);
        events.add(seized("sum", KORDAY, day(1000), item(700_000), item(700_000), SeizedItem.of(OPIUM, null)));

        assertThat(only().why().facts()).containsEntry("kilograms", "1.4");
    }

    @Test
    void aSumThatNoNumberHoldsIsUnknown() {
        earlier(30, KILOGRAM);
        events.add(seized("sum", KORDAY, day(1000), item(Long.MAX_VALUE), item(1)));

        assertThat(open()).isEmpty();
    }

    @Test
    void eachCountryAndGroupIsComparedWithItself() {
        earlier(15, KILOGRAM);
        for (int n = 0; n < 15; n++) {
            events.add(seized("kg" + n, AK_ZHOL, day(980), item(KILOGRAM)));
            events.add(seized("mill" + n, OLD_MILL, day(980), SeizedItem.of(OPIUM, KILOGRAM)));
        }
        seize("large", 2 * KILOGRAM);

        assertThat(open()).isEmpty();
    }

    @Test
    void aPlaceThatDoesNotResolveCountsForItsCountry() {
        earlier(30, KILOGRAM);
        events.add(seized("mill", OLD_MILL, day(1000), item(2 * KILOGRAM)));

        assertThat(only().anchor()).containsExactly("mill");
    }

    @Test
    void aRuleSetsHowManyItTakes() {
        earlier(5, KILOGRAM);
        seize("large", 2 * KILOGRAM);

        assertThat(Seizures.open(
                        Rules.defaults().of("exceptional-quantity").with("least-earlier-seizures", "5"), events))
                .hasSize(1);
    }

    private void earlier(int count, long milligrams) {
        for (int n = 0; n < count; n++) {
            events.add(heroin("earlier" + n, 900 + n / 10.0, milligrams));
        }
    }

    private void seize(String id, long milligrams) {
        events.add(heroin(id, 1000, milligrams));
    }

    private static Event heroin(String id, double day, long milligrams) {
        return seized(id, KORDAY, day(day), item(milligrams));
    }

    private static SeizedItem item(long milligrams) {
        return SeizedItem.of(HEROIN, milligrams);
    }

    private Alert only() {
        assertThat(open()).hasSize(1);
        return open().get(0);
    }

    private List<Alert> open() {
        return Seizures.open("exceptional-quantity", events);
    }
}
