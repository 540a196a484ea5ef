package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.Commands;
import org.tamga.alerting.MovableClock;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.routing.Escalation;
import org.tamga.alerting.routing.EscalationStep;

/** What nobody acknowledges is passed on after 2, 5 and 10 minutes, each level once, whatever the clock does. */
interface EscalationContract {
    Instant START = ActionsContract.HANDLED_AT;

    AlertStore store();

    /** The same store after a restart. */
    AlertStore reopened();

    @Test
    default void highAlertIsPassedOnAtEachOfItsTimes() {
        project(START, opened("a"), as(Severity.MEDIUM, opened("b")));
        assertThat(escalate(START)).isEmpty();

        assertThat(escalate(START.plusSeconds(119))).isEmpty();
        assertThat(escalate(START.plusSeconds(120))).singleElement().satisfies(step -> {
            assertThat(step.alertId()).isEqualTo(id("a"));
            assertThat(step.level()).isEqualTo(1);
            assertThat(step.targets()).contains("role:duty-officer");
            assertThat(step.reason()).isEqualTo("PT2M");
        });
        assertThat(escalate(START.plusSeconds(121))).isEmpty();
        assertThat(alert("a").handling().escalation()).isEqualTo(1);
        assertThat(escalate(START.plusSeconds(300))).hasSize(1);
        assertThat(escalate(START.plusSeconds(600))).hasSize(1);
        assertThat(escalate(START.plusSeconds(90_000))).isEmpty();

        assertThat(store().duty().escalations(id("a")))
                .extracting(EscalationStep::level)
                .containsExactly(1, 2, 3);
        assertThat(store().history(id("a"))).last().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo(Deed.ESCALATED);
            assertThat(entry.note()).startsWith("3: PT10M → role:supervisor");
        });
        assertThat(store().unpublished(10)).extracting(action -> action.deed()).containsOnly(Deed.ESCALATED);
    }

    @Test
    default void acknowledgementStopsEverythingAtOnce() {
        Finding first = opened("a");
        project(START, first);
        escalate(START);
        escalate(START.plusSeconds(120));

        act(new Action.Acknowledge(Commands.of(id("a"), 1, "Aliyev")), START.plusSeconds(299));

        assertThat(escalate(START.plusSeconds(300))).isEmpty();
        assertThat(alert("a").handling().escalation()).isZero();

        // called again, it waits anew
        project(START.plusSeconds(301), revised(first, seizure("a/3", "TJ", 12)));
        escalate(START.plusSeconds(301));
        assertThat(escalate(START.plusSeconds(420))).isEmpty();
        assertThat(escalate(START.plusSeconds(421)))
                .extracting(EscalationStep::level)
                .containsExactly(1);
    }

    @Test
    default void whatIsShelvedOrNoLongerHoldsIsNotPassedOn() {
        project(START, opened("a"), opened("b"));
        escalate(START);
        Instant back = START.plusSeconds(3_600);
        act(new Action.Shelve(Commands.of(id("a"), 1, "Aliyev", "x"), back), START.plusSeconds(60));
        project(START.plusSeconds(60), withdrawn(opened("b")));

        assertThat(escalate(START.plusSeconds(1_000))).isEmpty();

        store().endShelves(back);
        escalate(back);
        assertThat(escalate(back.plusSeconds(119))).isEmpty();
        assertThat(escalate(back.plusSeconds(120)))
                .extracting(EscalationStep::alertId)
                .containsExactly(id("a"));
    }

    @Test
    default void timersGoOnAfterARestart() {
        project(START, opened("a"));
        escalate(START);

        List<EscalationStep> steps = reopened().duty().escalate(Escalation.DEFAULT, START.plusSeconds(120));

        assertThat(steps).extracting(EscalationStep::level).containsExactly(1);
    }

    @Test
    default void levelsMissedWhileTheCentreWasDownAreOneStep() {
        project(START, opened("a"));
        escalate(START);

        assertThat(escalate(START.plusSeconds(86_400)))
                .extracting(EscalationStep::level)
                .containsExactly(3);
        assertThat(escalate(START.plusSeconds(86_401))).isEmpty();
    }

    /** A random schedule of ticks, clocks set back an hour, restarts, new alerts and acknowledgements. */
    @Test
    default void clockSetBackMakesNothingDoubleAndLetsNothingWaitForEver() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        MovableClock clock = new MovableClock(START);
        Map<String, Duration> waited = new HashMap<>();
        Map<String, Integer> levels = new HashMap<>();
        AlertStore now = store();
        for (int second = 0; second < 2_000; second++) {
            clock.advance(Duration.ofSeconds(1));
            waited.replaceAll((name, time) -> time.plusSeconds(1));
            if (random.nextInt(300) == 0) {
                clock.advance(Duration.ofHours(-1));
            }
            if (random.nextInt(500) == 0) {
                now = reopened();
            }
            if (random.nextInt(100) == 0) {
                String name = "seconds/" + second;
                project(now, clock.instant(), opened(name));
                waited.put(name, Duration.ZERO);
            }
            for (EscalationStep step : now.duty().escalate(Escalation.DEFAULT, clock.instant())) {
                String name = waited.keySet().stream()
                        .filter(one -> id(one).equals(step.alertId()))
                        .findFirst()
                        .orElseThrow();
                int before = levels.getOrDefault(name, 0);
                assertThat(step.level()).as("%s, seed %d", name, seed).isEqualTo(before + 1);
                Duration due = Escalation.DEFAULT.step(step.level()).after();
                // what the store has not written down of its time, a clock set back may add
                assertThat(waited.get(name)).as("%s, seed %d", name, seed).isBetween(due, due.plusSeconds(60));
                levels.put(name, step.level());
            }
            if (random.nextInt(200) == 0) {
                waited.keySet().stream().findAny().ifPresent(name -> {
                    act(new Action.Acknowledge(Commands.of(id(name), 1, "Aliyev")), clock.instant());
                    waited.remove(name);
                    levels.remove(name);
                });
            }
        }
        for (Map.Entry<String, Duration> one : waited.entrySet()) {
            if (one.getValue().compareTo(Duration.ofMinutes(11)) > 0) {
                assertThat(levels).as("seed %d", seed).containsEntry(one.getKey(), 3);
            }
        }
        assertThat(now.page(AlertQuery.all().limitedTo(500)).alerts())
                .as("seed %d", seed)
                .filteredOn(alert -> alert.handling().state() != HandlingState.NEW)
                .allSatisfy(alert -> assertThat(alert.handling().escalation()).isZero());
    }

    private List<EscalationStep> escalate(Instant now) {
        return store().duty().escalate(Escalation.DEFAULT, now);
    }

    private void project(Instant now, Finding... findings) {
        project(store(), now, findings);
    }

    private static void project(AlertStore store, Instant now, Finding... findings) {
        store.project(List.of(findings), new Offsets("cluster-1", "alerts", Map.of(0, 1L)), now);
    }

    private void act(Action action, Instant now) {
        assertThat(store().act(action, now)).isInstanceOf(ActionResult.Done.class);
    }

    private QueuedAlert alert(String name) {
        return store().find(id(name)).orElseThrow();
    }
}
