package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.about;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.between;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seenTooOften;
import static org.tamga.alerting.Findings.sighting;
import static org.tamga.alerting.Findings.withdrawn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.Commands;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.handling.Action;

/** What a store, on any database, holds back. The key was seen too often on day 5 where nothing else is said. */
interface HeldBackContract {
    Instant NOW = Instant.parse("2026-03-20T08:00:00Z");

    AlertStore store();

    @Test
    default void alertsWhoseEvidenceLiesOnOrAcrossTheDayAreHeldBack() {
        take(
                between(0, 11, opened("across")),
                between(0, 5, opened("up-to-it")),
                between(5, 11, opened("from-it-on")),
                between(0, 4, opened("before")),
                between(6, 11, opened("after")),
                about("cd34", opened("another-key")),
                seenTooOften("busy", 5));

        assertThat(held()).containsExactlyInAnyOrder(id("across"), id("up-to-it"), id("from-it-on"));
        assertThat(held(false)).containsExactlyInAnyOrder(id("before"), id("after"), id("another-key"), id("busy"));
    }

    @Test
    default void whatComesFirstDoesNotMatter() {
        Finding gone = seenTooOften("gone", 5);
        Finding moved = between(0, 3, opened("moved"));
        List<Finding> findings = new ArrayList<>(List.of(
                opened("a"),
                between(6, 8, opened("b")),
                seenTooOften("busy", 7),
                about("cd34", opened("c")),
                between(0, 5, opened("d")),
                gone,
                withdrawn(gone),
                moved,
                revised(moved, sighting("moved/3", "TJ", 7))));
        long seed = new Random().nextLong();
        Collections.shuffle(findings, new Random(seed));

        findings.forEach(this::take);

        assertThat(held()).as("seed %d", seed).containsExactlyInAnyOrder(id("a"), id("b"), id("moved"));
    }

    @Test
    default void theyComeBackWhenItIsWithdrawn() {
        Finding busy = seenTooOften("busy", 5);
        take(opened("a"), busy);

        take(withdrawn(busy));

        assertThat(held()).isEmpty();
        assertThat(held(false)).contains(id("a"));
    }

    @Test
    default void theyComeBackWhenAnOfficerCallsItAFalseAlert() {
        take(opened("a"), seenTooOften("busy", 5));

        close("busy", Outcome.FALSE_ALERT);

        assertThat(held()).isEmpty();
        take(opened("b"));
        assertThat(held()).isEmpty();
    }

    @Test
    default void whateverElseAnOfficerDoesWithItHoldsThemStill() {
        take(opened("a"), seenTooOften("busy", 5));

        store().act(new Action.Acknowledge(Commands.of(id("busy"), 1, "Aliyev")), NOW);
        assertThat(held()).containsExactly(id("a"));
        close("busy", Outcome.INFORMATION_ONLY);

        assertThat(held()).containsExactly(id("a"));
    }

    @Test
    default void screensHearOfWhatIsHeldBackAndOfWhatComesBack() {
        Finding busy = seenTooOften("busy", 5);
        take(opened("a"), opened("b"));
        long before = store().position();

        take(busy);
        List<QueuedAlert> held = store().changesAfter(before, 10);
        long between = store().position();
        close("busy", Outcome.FALSE_ALERT);
        List<QueuedAlert> back = store().changesAfter(between, 10);

        assertThat(held).extracting(QueuedAlert::alertId).containsExactly(id("busy"), id("a"), id("b"));
        assertThat(held).extracting(QueuedAlert::heldBy).containsExactly(null, id("busy"), id("busy"));
        assertThat(back).extracting(QueuedAlert::alertId).containsExactly(id("busy"), id("a"), id("b"));
        assertThat(back).extracting(QueuedAlert::heldBy).containsOnlyNulls();
        assertThat(back).extracting(QueuedAlert::position).endsWith(store().position());
    }

    @Test
    default void anotherDayHoldsOnWhatTheFirstLetsGo() {
        Finding first = seenTooOften("first", 3);
        take(opened("a"), first, seenTooOften("second", 7));
        assertThat(store().find(id("a")).orElseThrow().heldBy()).isEqualTo(id("first"));
        assertThat(store().heldBackBy(id("second"))).isEqualTo(Map.of(Severity.HIGH, 1L));

        take(withdrawn(first));

        assertThat(store().find(id("a")).orElseThrow().heldBy()).isEqualTo(id("second"));
    }

    @Test
    default void oneOfSeveralKeysIsEnough() {
        take(about("cd34", opened("pair"), "ab12"), seenTooOften("busy", 5));

        assertThat(held()).containsExactly(id("pair"));
    }

    @Test
    default void whatNoLongerHoldsIsNotHeldBackUntilItHoldsAgain() {
        Finding a = opened("a");
        take(a, withdrawn(a), seenTooOften("busy", 5));
        assertThat(held()).isEmpty();

        take(revised(withdrawn(a)));

        assertThat(held()).containsExactly(id("a"));
    }

    @Test
    default void evidenceThatIsCorrectedToOtherDaysFreesAnAlert() {
        Finding a = opened("a");
        take(a, seenTooOften("busy", 5));

        take(between(6, 8, revised(a)));

        assertThat(held()).isEmpty();
    }

    @Test
    default void whatIsHeldBackIsCountedByItself() {
        Finding gone = opened("gone");
        take(opened("a"), as(Severity.MEDIUM, opened("b")), opened("c"), between(6, 8, opened("free")), gone);
        take(withdrawn(gone), seenTooOften("busy", 5));
        close("c", Outcome.CONFIRMED);

        QueueCounts counts = store().counts(ActionsContract.HANDLED_AT, true);

        assertThat(counts.open().get(Severity.HIGH)).containsEntry(HandlingState.NEW, 1L);
        assertThat(counts.openOf(Severity.MEDIUM)).isZero();
        assertThat(counts.openOf(Severity.LOW)).isEqualTo(1);
        assertThat(counts.held()).isEqualTo(Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 1L));
        assertThat(counts.oldestUnacknowledged().alertId()).isIn(id("free"), id("busy"));
        assertThat(store().heldBackBy(id("busy"))).isEqualTo(counts.held());
        assertThat(store().heldBackBy(id("a"))).isEmpty();
    }

    @Test
    default void whatBeginsToHoldIsToldOnce() {
        Finding busy = seenTooOften("busy", 5);

        assertThat(take(opened("a"), busy).holding()).containsExactly(busy);
        assertThat(take(busy).holding()).isEmpty();
        assertThat(take(revised(busy, sighting("busy/4", "KZ", 5))).holding()).isEmpty();
    }

    private Projected take(Finding... findings) {
        return store().project(Arrays.asList(findings), new Offsets("cluster-1", "alerts", Map.of(0, 1L)), NOW);
    }

    private void close(String name, Outcome outcome) {
        assertThat(store().act(new Action.Close(Commands.of(id(name), 1, "Aliyev"), outcome), NOW))
                .isInstanceOf(ActionResult.Done.class);
    }

    private List<String> held() {
        return held(true);
    }

    private List<String> held(boolean held) {
        return store().page(AlertQuery.all().openOnly(true).heldOnly(held)).alerts().stream()
                .map(QueuedAlert::alertId)
                .toList();
    }
}
