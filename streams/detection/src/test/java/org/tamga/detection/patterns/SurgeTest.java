package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Seizures.ALMATY;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;
import static org.tamga.detection.Seizures.seized;
import static org.tamga.vocabulary.DrugGroup.HEROIN;
import static org.tamga.vocabulary.DrugGroup.OPIUM;
import static org.tamga.vocabulary.DrugGroup.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.Detector;
import org.tamga.detection.Seizures;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.report.Place;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;
import org.tamga.vocabulary.DrugGroup;

class SurgeTest {
    private static final Rule RULE = Rules.defaults().of("surge");
    /** A day begins at 19:00 UTC the day before. */
    private static final Instant MIDNIGHT = Instant.parse("2025-03-01T19:00:00Z");

    private final List<Event> events = new ArrayList<>();

    @Test
    void threeSeizuresAfterAQuietBaselineAreASurge() {
        on(-63, 1, KORDAY);
        on(0, 3, KORDAY);

        Alert alert = only();

        assertThat(alert.subject()).isEqualTo("checkpoint:KZ-KORDAY:heroin");
        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.about()).isEmpty();
        assertThat(alert.evidenceIds()).containsExactly("0.1", "0.2", "0.3");
        assertThat(alert.alertId()).isEqualTo(AlertId.of("surge", "checkpoint:KZ-KORDAY:heroin", List.of("0.1")));
        assertThat(alert.why().reason()).isEqualTo("surge-at-checkpoint");
        assertThat(alert.why().facts())
                .containsEntry("count", "3")
                .containsEntry("expected", "0.02")
                .containsEntry("first-day", "2025-03-02")
                .containsEntry("checkpoint", "KZ-KORDAY");
    }

    @Test
    void twoSeizuresAreNever() {
        on(-63, 1, KORDAY);
        on(0, 2, KORDAY);

        assertThat(open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-63, true", "-62, false"})
    void aSeriesMustHaveBegunWithTheBaseline(int first, boolean fires) {
        on(first, 1, KORDAY);
        on(0, 3, KORDAY);

        assertThat(open()).hasSize(fires ? 1 : 0);
    }

    @Test
    void aCheckpointThatIsNewToTheSeriesLeavesTheAlertToItsCountry() {
        on(-63, 1, ALMATY);
        on(0, 3, KORDAY);

        assertThat(only().subject()).isEqualTo("country:KZ:heroin");
        assertThat(only().why().reason()).isEqualTo("surge-in-country");
        assertThat(only().why().facts()).doesNotContainKey("checkpoint");
    }

    @Test
    void aCountryWithMoreToSayThanItsCheckpointIsRaisedBesideIt() {
        on(-63, 1, KORDAY);
        on(0, 3, KORDAY);
        on(0, 1, ALMATY);

        assertThat(open())
                .extracting(Alert::subject)
                .containsExactly("checkpoint:KZ-KORDAY:heroin", "country:KZ:heroin");
        assertThat(open().get(1).evidence()).hasSize(4);
    }

    @Test
    void whatDoesNotResolveCountsForTheCountryAlone() {
        on(-63, 1, OLD_MILL);
        on(0, 3, OLD_MILL);

        assertThat(only().subject()).isEqualTo("country:KZ:heroin");
    }

    /** Eight on one day of the baseline make its deviation 1.07, so that three are no longer above it. */
    @ParameterizedTest
    @CsvSource({"-65, true", "-63, false", "-30, false", "-8, false", "-7, true"})
    void theBaselineIsTheDaysFrom63To8Before(int busyDay, boolean fires) {
        on(-69, 1, KORDAY);
        on(busyDay, 8, KORDAY);
        on(0, 3, KORDAY);

        assertThat(open()).hasSize(fires ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void exactlyTheLimitIsNotAboveIt(int count, boolean fires) {
        for (int day = -63; day <= -1; day++) {
            on(day, 1, KORDAY);
        }
        on(0, count, KORDAY);

        assertThat(open()).hasSize(fires ? 1 : 0);
    }

    @Test
    void aDayIsTheRegionsNotUtcs() {
        on(-63, 1, KORDAY);
        events.add(seized("before", KORDAY, MIDNIGHT.minusMillis(1), HEROIN));
        on(0, 2, KORDAY);

        assertThat(open()).isEmpty();
        assertThat(Seizures.open(RULE.with("day-utc-offset-hours", "4.75"), events))
                .hasSize(1);
    }

    @Test
    void firingDaysSevenApartAreOneAlert() {
        on(-63, 1, KORDAY);
        on(0, 3, KORDAY);
        on(7, 3, KORDAY);

        assertThat(only().evidence()).hasSize(6);
        assertThat(only().anchor()).containsExactly("0.1");
        assertThat(only().why().facts()).containsEntry("days", "2");
    }

    @Test
    void firingDaysEightApartAreTwo() {
        on(-63, 1, KORDAY);
        on(0, 3, KORDAY);
        on(8, 3, KORDAY);

        assertThat(open()).extracting(Alert::anchor).containsExactly(List.of("0.1"), List.of("8.1"));
    }

    @Test
    void aDayThatDoesNotFireIsNoEvidence() {
        on(-63, 1, KORDAY);
        on(0, 3, KORDAY);
        on(3, 2, KORDAY);
        on(6, 3, KORDAY);

        assertThat(only().evidence()).hasSize(6);
    }

    @Test
    void aSeizureCountsOnceForEachKnownGroup() {
        on(-63, 1, KORDAY);
        for (int n = 1; n <= 3; n++) {
            events.add(seized("x" + n, KORDAY, MIDNIGHT.plusSeconds(n), HEROIN, HEROIN, OPIUM, UNKNOWN));
        }

        assertThat(only().subject()).isEqualTo("checkpoint:KZ-KORDAY:heroin");
    }

    @Test
    void twoSeizuresOfTwoItemsAreNotFour() {
        on(-63, 1, KORDAY);
        events.add(seized("a", KORDAY, MIDNIGHT, HEROIN, HEROIN));
        events.add(seized("b", KORDAY, MIDNIGHT, HEROIN, HEROIN));

        assertThat(open()).isEmpty();
    }

    @Test
    void aRuleSetsTheLeastDeviation() {
        on(-63, 1, KORDAY);
        on(0, 1, KORDAY);

        assertThat(Seizures.open(RULE.with("least-seizures", "1"), events)).isEmpty();
        assertThat(Seizures.open(RULE.with("least-seizures", "1").with("least-deviation", "0.1"), events))
                .hasSize(1);
    }

    @Test
    void whatIsSaidByACheckpointIsWithdrawnFromItsCountry() {
        on(-63, 1, ALMATY);
        on(0, 3, KORDAY);
        MemoryHistory history = new MemoryHistory();
        MemoryRaised raised = new MemoryRaised();
        events.forEach(event -> change(history, raised, event));

        List<AlertChange> changes =
                change(history, raised, seized("late", KORDAY, MIDNIGHT.minus(Duration.ofDays(100)), HEROIN));

        assertThat(changes)
                .extracting(change -> change.kind() + " " + change.alert().subject())
                .containsExactly("OPENED checkpoint:KZ-KORDAY:heroin", "WITHDRAWN country:KZ:heroin");
    }

    private static List<AlertChange> change(MemoryHistory history, MemoryRaised raised, Event event) {
        Key series = new Key(KeyKind.SERIES, "KZ:heroin");
        ObservationChange added = new ObservationChange(series, null, new Observation(series, 0, event));
        return new Detector(Rules.defaults()).change(history, added, raised, MIDNIGHT);
    }

    private void on(int day, int count, Place place) {
        for (int n = 1; n <= count; n++) {
            Instant time = MIDNIGHT.plus(Duration.ofDays(day)).plusSeconds(n);
            DrugGroup group = HEROIN;
            events.add(seized(day + "." + n + (place == ALMATY ? "almaty" : ""), place, time, group));
        }
    }

    private Alert only() {
        assertThat(open()).hasSize(1);
        return open().get(0);
    }

    private List<Alert> open() {
        return Seizures.open("surge", events);
    }
}
