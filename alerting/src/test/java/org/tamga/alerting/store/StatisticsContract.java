package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.at;
import static org.tamga.alerting.Findings.exercise;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seenTooOften;
import static org.tamga.alerting.Findings.seizure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.Commands;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.statistics.DayCount;
import org.tamga.alerting.statistics.Period;
import org.tamga.alerting.statistics.Precision;
import org.tamga.alerting.statistics.Source;
import org.tamga.alerting.statistics.Stale;
import org.tamga.alerting.statistics.Statistics;
import org.tamga.alerting.statistics.Waits;

/** Figures that were worked out by hand. */
interface StatisticsContract {
    /** Thirteen o'clock of the twentieth, at UTC+5. */
    Instant NOON = Instant.parse("2026-03-20T08:00:00Z");

    AlertStore store();

    @Test
    default void alertsAreCountedOnTheDayOfTheRegionOnWhichTheyWereFound() {
        found(
                "2026-03-17T18:59:59.999Z", opened("before"),
                "2026-03-17T19:00:00Z", opened("first"),
                "2026-03-18T18:59:59Z", as(Severity.LOW, opened("same")),
                "2026-03-18T19:00:00Z", as(Severity.MEDIUM, opened("next")),
                "2026-03-20T08:00:00Z", opened("after"));

        assertThat(figures(3).days())
                .containsExactly(
                        new DayCount(LocalDate.parse("2026-03-18"), 1, 0, 1),
                        new DayCount(LocalDate.parse("2026-03-19"), 0, 1, 0),
                        new DayCount(LocalDate.parse("2026-03-20"), 0, 0, 0));
    }

    @Test
    default void anExerciseIsCountedNowhere() {
        found("2026-03-19T00:00:00Z", opened("real"), "2026-03-19T00:00:00Z", exercise(opened("drill")));

        assertThat(figures(3).days()).contains(new DayCount(LocalDate.parse("2026-03-19"), 1, 0, 0));
        assertThat(figures(3).patterns()).extracting(Source::calls).containsExactly(1L);
    }

    @Test
    default void precisionIsConfirmedOfConfirmedAndFalse() {
        for (int i = 0; i < 6; i++) {
            found("2026-03-19T00:00:00Z", opened("p" + i));
        }
        close("p0", Outcome.CONFIRMED, NOON.minusSeconds(60));
        close("p1", Outcome.CONFIRMED, NOON.minusSeconds(60));
        close("p2", Outcome.CONFIRMED, NOON.minusSeconds(60));
        close("p3", Outcome.FALSE_ALERT, NOON.minusSeconds(60));
        close("p4", Outcome.DUPLICATE, NOON.minusSeconds(60));
        close("p5", Outcome.CONFIRMED, NOON.plusSeconds(60));

        Statistics figures = figures(2);

        assertThat(figures.precision()).containsExactly(new Precision("linked-vehicle", 3, 1, 1, 0));
        assertThat(figures.precision().get(0).share()).isEqualTo(0.75);
    }

    @Test
    default void waitsAreOfTheAlertsThatWereTaken() {
        for (int i = 1; i <= 10; i++) {
            found("2026-03-20T00:00:00Z", opened("w" + i));
            store().act(
                            new Action.Acknowledge(Commands.of(id("w" + i), 1, "Aliyev")),
                            Instant.parse("2026-03-20T00:00:00Z").plusSeconds(60L * i));
        }
        // what is done later is not what it waited for
        close("w1", Outcome.CONFIRMED, NOON.minusSeconds(1));
        found("2026-03-20T00:00:00Z", opened("waits"), "2026-03-20T01:00:00Z", as(Severity.LOW, opened("low")));

        assertThat(figures(1).waits())
                .containsExactly(
                        new Waits(Severity.HIGH, 10, 1, Duration.ofMinutes(5), Duration.ofMinutes(9)),
                        new Waits(Severity.MEDIUM, 0, 0, null, null),
                        new Waits(Severity.LOW, 0, 1, null, null));
    }

    /** 12 calls, then 6 (the flood goes on), then 4 (it has ended), and one much later: 23 in 13 hours or 78 ten minutes. */
    @Test
    default void alarmLoadIsThatOfTheGuideline() {
        calls("2026-03-20T00:01:00Z", 12);
        calls("2026-03-20T00:15:00Z", 6);
        calls("2026-03-20T00:29:59Z", 4);
        Finding again = opened("again");
        found("2026-03-19T10:00:00Z", again);
        store().act(
                        new Action.Acknowledge(Commands.of(id("again"), 1, "Aliyev")),
                        Instant.parse("2026-03-19T10:01:00Z"));
        store().project(
                        List.of(at(
                                Instant.parse("2026-03-20T06:00:00Z"),
                                as(Severity.HIGH, revised(again, seizure("x", "TJ", 15))))),
                        new Offsets("cluster-1", "alerts", Map.of(0, 1L)),
                        Instant.parse("2026-03-20T06:00:00Z"));

        var load = figures(1).load();

        assertThat(load.calls()).isEqualTo(23);
        assertThat(load.perTenMinutes()).isCloseTo(23 / 78.0, within(1e-9));
        assertThat(load.peak()).isEqualTo(12);
        assertThat(load.peakAt()).isEqualTo("2026-03-20T00:00:00Z");
        assertThat(load.floods()).isEqualTo(1);
        assertThat(load.floodShare()).isCloseTo(2 / 78.0, within(1e-9));
    }

    /** 12 calls in the last hour, which is all the time that there was. */
    @Test
    default void alarmLoadOfANewCentreIsCountedFromItsFirstAlert() {
        calls("2026-03-20T07:00:00Z", 12);

        var load = figures(1).load();

        assertThat(load.perTenMinutes()).isCloseTo(2, within(1e-9));
        assertThat(load.floodShare()).isCloseTo(1 / 6.0, within(1e-9));
    }

    @Test
    default void whatIsHeldBackCallsNobody() {
        found("2026-03-20T00:00:00Z", seenTooOften("busy", 5), "2026-03-20T00:00:00Z", opened("held"));

        Statistics figures = figures(1);

        assertThat(figures.load().calls()).isEqualTo(1);
        assertThat(figures.patterns()).containsExactly(new Source("seen-too-often", 1, 1));
        assertThat(figures.stale()).extracting(Stale::alerts).containsExactly(0L, 0L, 0L);
    }

    @Test
    default void staleIsWhatHasBeenOpenForMoreThanADay() {
        found(
                "2026-03-19T07:59:59Z", opened("stale"),
                "2026-03-19T07:59:59Z", opened("closed"),
                "2026-03-19T08:00:00Z", opened("young"));
        close("closed", Outcome.CONFIRMED, NOON.minusSeconds(1));

        assertThat(figures(1).stale())
                .containsExactly(
                        new Stale(Severity.HIGH, 1), new Stale(Severity.MEDIUM, 0), new Stale(Severity.LOW, 0));
    }

    @Test
    default void sourcesAreWhatCalledMost() {
        found(
                "2026-03-20T00:00:00Z", opened("a"),
                "2026-03-20T00:00:00Z", revised(opened("b"), seizure("b/3", "TJ", 12)));

        Statistics figures = figures(1);

        assertThat(figures.patterns()).containsExactly(new Source("linked-vehicle", 2, 1));
        assertThat(figures.countries())
                .containsExactly(new Source("KZ", 2, 1), new Source("UZ", 2, 1), new Source("TJ", 1, 0.5));
    }

    @Test
    default void whatIsKeptToAnOperationIsNotCountedForMost() {
        found(
                "2026-03-18T20:00:00Z", opened("a"),
                "2026-03-18T20:00:00Z", keptTo("north-star", opened("b")),
                "2026-03-18T20:00:00Z", keptTo("north-star", opened("c")));
        close("c", Outcome.CONFIRMED, NOON.minusSeconds(1));

        Statistics most = store().statistics(Period.last(2, NOON), false);

        assertThat(figures(2).days().get(0).high()).isEqualTo(3);
        assertThat(most.days().get(0).high()).isEqualTo(1);
        assertThat(most.precision()).isEmpty();
        assertThat(most.waits().get(0)).isEqualTo(new Waits(Severity.HIGH, 0, 1, null, null));
        assertThat(most.load().calls()).isEqualTo(1);
        assertThat(most.stale().get(0).alerts()).isEqualTo(1);
        assertThat(most.countries()).containsExactly(new Source("KZ", 1, 1), new Source("UZ", 1, 1));
    }

    @Test
    default void aCentreThatHasDoneNothingHasFiguresToo() {
        Statistics figures = figures(7);

        assertThat(figures.days()).hasSize(7);
        assertThat(figures.precision()).isEmpty();
        assertThat(figures.load().calls()).isZero();
        assertThat(figures.load().peakAt()).isNull();
        assertThat(figures.patterns()).isEmpty();
    }

    private Statistics figures(int days) {
        return store().statistics(Period.last(days, NOON), true);
    }

    private void calls(String when, int times) {
        for (int i = 0; i < times; i++) {
            found(when, opened(when + i));
        }
    }

    /** @param timesAndFindings when each was found */
    private void found(Object... timesAndFindings) {
        for (int i = 0; i < timesAndFindings.length; i += 2) {
            Finding finding = at(Instant.parse((String) timesAndFindings[i]), (Finding) timesAndFindings[i + 1]);
            store().project(List.of(finding), new Offsets("cluster-1", "alerts", Map.of(0, 1L)), finding.detectedAt());
        }
    }

    private void close(String name, Outcome outcome, Instant when) {
        store().act(new Action.Close(Commands.of(id(name), 1, "Aliyev"), outcome), when);
    }
}
