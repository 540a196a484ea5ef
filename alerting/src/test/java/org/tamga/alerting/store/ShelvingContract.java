package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.Commands;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.HistoryEntry;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Command;
import org.tamga.alerting.handling.Refusal;

/** An alert is off the queue for a time, is counted meanwhile, and comes back. */
interface ShelvingContract {
    Instant SHELVED_AT = ActionsContract.HANDLED_AT;
    Instant UNTIL = SHELVED_AT.plus(Duration.ofHours(2));

    AlertStore store();

    @Test
    default void whatIsShelvedIsOffTheQueueAndCounted() {
        project(opened("a"), opened("b"));

        act(new Action.Shelve(Commands.of(id("a"), 1, "Aliyev", "camera is being repaired"), UNTIL), SHELVED_AT);

        assertThat(queue(SHELVED_AT)).containsExactly(id("b"));
        assertThat(store().page(AlertQuery.all().shelvedOnly(true, SHELVED_AT)).alerts())
                .extracting(QueuedAlert::alertId)
                .containsExactly(id("a"));
        assertThat(store().counts(SHELVED_AT, true).shelved()).isEqualTo(Map.of(Severity.HIGH, 1L));
        assertThat(store().counts(SHELVED_AT, true).openOf(Severity.HIGH)).isEqualTo(1);
        assertThat(store().counts(SHELVED_AT, true).oldestUnacknowledged()).isNotNull();
        assertThat(store().history(id("a")))
                .last()
                .isEqualTo(new HistoryEntry(
                        SHELVED_AT, Deed.SHELVED, "Aliyev", "2026-03-20T10:00:00Z: camera is being repaired", 1));
    }

    @Test
    default void itIsBackAtItsTimeWhetherOrNotThatIsWritten() {
        project(opened("a"));
        act(new Action.Shelve(Commands.of(id("a"), 1, "Aliyev", "x"), UNTIL), SHELVED_AT);

        assertThat(queue(UNTIL.minusMillis(1))).isEmpty();
        assertThat(queue(UNTIL)).containsExactly(id("a"));
        assertThat(store().counts(UNTIL, true).shelved()).isEmpty();
        assertThat(store().endShelves(UNTIL.minusMillis(1))).isZero();
        long before = store().position();

        assertThat(store().endShelves(UNTIL)).isEqualTo(1);

        assertThat(store().changesAfter(before, 10))
                .extracting(QueuedAlert::alertId)
                .containsExactly(id("a"));
        assertThat(alert("a").handling().shelvedUntil()).isNull();
        assertThat(store().history(id("a"))).last().isEqualTo(new HistoryEntry(UNTIL, Deed.UNSHELVED, null, null, 1));
        assertThat(store().endShelves(UNTIL)).isZero();
    }

    @Test
    default void whatIsAcknowledgedStaysSoOnTheShelf() {
        project(opened("a"));
        act(new Action.Acknowledge(Commands.of(id("a"), 1, "Aliyev")), SHELVED_AT);
        act(new Action.Shelve(Commands.of(id("a"), 1, "Berdiev", "x"), UNTIL), SHELVED_AT.plusSeconds(5));

        act(new Action.Unshelve(Commands.of(id("a"), 1, "Berdiev")), SHELVED_AT.plusSeconds(9));

        assertThat(alert("a").handling().state()).isEqualTo(HandlingState.ACKNOWLEDGED);
        assertThat(alert("a").handling().by()).isEqualTo("Aliyev");
        assertThat(alert("a").handling().at()).isEqualTo(SHELVED_AT);
        assertThat(queue(SHELVED_AT)).containsExactly(id("a"));
    }

    @Test
    default void newEvidenceTakesItOffTheShelf() {
        Finding first = opened("a");
        project(first);
        act(new Action.Shelve(Commands.of(id("a"), 1, "Aliyev", "x"), UNTIL), SHELVED_AT);

        project(revised(first, seizure("a/3", "TJ", 12)));

        assertThat(alert("a").handling().shelvedUntil()).isNull();
        assertThat(store().history(id("a"))).last().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo(Deed.RECALLED);
            assertThat(entry.note()).isEqualTo("EVIDENCE_GREW");
        });
    }

    @Test
    default void workingOnItTakesItOffTheShelf() {
        project(opened("a"));
        act(new Action.Shelve(Commands.of(id("a"), 1, "Aliyev", "x"), UNTIL), SHELVED_AT);

        act(new Action.Begin(Commands.of(id("a"), 1, "Berdiev")), SHELVED_AT);

        assertThat(alert("a").handling().shelvedUntil()).isNull();
        assertThat(store().counts(SHELVED_AT, true).shelved()).isEmpty();
    }

    @Test
    default void whatIsClosedOrNoLongerHoldsIsNotShelved() {
        project(opened("a"), opened("b"), withdrawn(opened("b")));
        act(new Action.Close(Commands.of(id("a"), 1, "Aliyev"), Outcome.DUPLICATE), SHELVED_AT);

        assertThat(refusal(new Action.Shelve(Commands.of(id("a"), 1, "Aliyev", "x"), UNTIL)))
                .isEqualTo(Refusal.CLOSED_ALREADY);
        assertThat(refusal(new Action.Shelve(Commands.of(id("b"), 2, "Aliyev", "x"), UNTIL)))
                .isEqualTo(Refusal.NO_LONGER_HOLDS);
    }

    @Test
    default void ofTwoWhoShelveItTheSecondIsTold() {
        project(opened("a"));
        Command command = Commands.of(id("a"), 1, "Aliyev", "x");
        act(new Action.Shelve(command, UNTIL), SHELVED_AT);

        assertThat(refusal(new Action.Shelve(Commands.of(id("a"), 1, "Berdiev", "y"), UNTIL.plusSeconds(1))))
                .isEqualTo(Refusal.SHELVED_ALREADY);
        assertThat(refusal(new Action.Shelve(Commands.of(id("a"), 2, "Berdiev", "y"), UNTIL)))
                .isEqualTo(Refusal.OTHER_REVISION);
        assertThat(store().act(new Action.Shelve(command, UNTIL), SHELVED_AT)).isInstanceOf(ActionResult.Done.class);
        assertThat(alert("a").handling().shelvedUntil()).isEqualTo(UNTIL);
    }

    private void project(Finding... findings) {
        store().project(List.of(findings), new Offsets("cluster-1", "alerts", Map.of(0, 1L)), SHELVED_AT);
    }

    private void act(Action action, Instant now) {
        assertThat(store().act(action, now)).isInstanceOf(ActionResult.Done.class);
    }

    private Refusal refusal(Action action) {
        ActionResult result = store().act(action, SHELVED_AT);
        assertThat(result).isInstanceOf(ActionResult.Refused.class);
        return ((ActionResult.Refused) result).why();
    }

    private QueuedAlert alert(String name) {
        return store().find(id(name)).orElseThrow();
    }

    /** What the officers see by default. */
    private List<String> queue(Instant now) {
        return store().page(AlertQuery.all().openOnly(true).heldOnly(false).shelvedOnly(false, now)).alerts().stream()
                .map(QueuedAlert::alertId)
                .toList();
    }
}
