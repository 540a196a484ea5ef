package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.quietly;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.Commands;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.HistoryEntry;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Command;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.Refusal;

/** What officers do is kept as they did it, and makes the store anew. */
interface ActionsContract {
    Instant HANDLED_AT = Instant.parse("2026-03-20T08:00:00Z");

    Set<Deed> BY_THE_CENTRE = EnumSet.of(Deed.RECALLED, Deed.UNSHELVED, Deed.ESCALATED);

    AlertStore store();

    @Test
    default void officerTakesUpWhatAnotherHasAcknowledged() {
        take(store(), opened("a"));
        act(new Action.Acknowledge(Commands.of(id("a"), 1, "Aliyev")));

        act(new Action.Begin(Commands.of(id("a"), 1, "Berdiev")));

        Handling handling = handling("a");
        assertThat(handling.state()).isEqualTo(HandlingState.IN_PROGRESS);
        assertThat(handling.by()).isEqualTo("Berdiev");
        assertThat(handling.assignee()).isEqualTo("Berdiev");
        assertThat(act(new Action.Begin(Commands.of(id("a"), 1, "Berdiev")))).isInstanceOf(ActionResult.Done.class);
        assertThat(deeds("a")).containsExactly(Deed.OPENED, Deed.ACKNOWLEDGED, Deed.BEGUN);
    }

    @Test
    default void whatAnotherWorksOnIsTakenOverByAssigningIt() {
        take(store(), opened("a"));
        act(new Action.Begin(Commands.of(id("a"), 1, "Aliyev")));

        assertThat(refusal(new Action.Begin(Commands.of(id("a"), 1, "Berdiev"))))
                .isEqualTo(Refusal.ANOTHER_WORKS_ON_IT);
        assertThat(refusal(new Action.Acknowledge(Commands.of(id("a"), 1, "Berdiev"))))
                .isEqualTo(Refusal.ALREADY_FURTHER);
        act(new Action.Assign(Commands.of(id("a"), 1, "Berdiev"), "Berdiev"));

        assertThat(handling("a").state()).isEqualTo(HandlingState.IN_PROGRESS);
        assertThat(handling("a").assignee()).isEqualTo("Berdiev");
    }

    @Test
    default void assigningWhatIsNewAcknowledgesIt() {
        take(store(), opened("a"));

        act(new Action.Assign(Commands.of(id("a"), 1, "Aliyev", "knows the driver"), "Berdiev"));

        assertThat(handling("a").state()).isEqualTo(HandlingState.ACKNOWLEDGED);
        assertThat(store().history(id("a")))
                .last()
                .isEqualTo(new HistoryEntry(HANDLED_AT, Deed.ASSIGNED, "Aliyev", "Berdiev: knows the driver", 1));
    }

    @Test
    default void theSameCommandAgainHappensOnce() {
        take(store(), opened("a"));
        Command command = Commands.of(id("a"), 1, "Aliyev");
        act(new Action.Acknowledge(command));
        act(new Action.Begin(Commands.of(id("a"), 1, "Aliyev")));

        ActionResult again = act(new Action.Acknowledge(command));

        assertThat(again)
                .isInstanceOfSatisfying(
                        ActionResult.Done.class,
                        done -> assertThat(done.alert().handling().state()).isEqualTo(HandlingState.IN_PROGRESS));
        assertThat(deeds("a")).containsExactly(Deed.OPENED, Deed.ACKNOWLEDGED, Deed.BEGUN);
    }

    @Test
    default void anIdServesOneOutcomeAndOneOfficerOnly() {
        take(store(), opened("a"));
        Command giving = Commands.of(id("a"), 1, "Aliyev");
        act(new Action.Assign(giving, "Berdiev"));
        assertThat(refusal(new Action.Assign(giving, "Chary"))).isEqualTo(Refusal.ID_USED);
        assertThat(act(new Action.Assign(giving, "Berdiev"))).isInstanceOf(ActionResult.Done.class);

        Command closing = Commands.of(id("a"), 1, "Aliyev");
        act(new Action.Close(closing, Outcome.CONFIRMED));
        assertThat(refusal(new Action.Close(closing, Outcome.FALSE_ALERT))).isEqualTo(Refusal.ID_USED);
        assertThat(act(new Action.Close(closing, Outcome.CONFIRMED))).isInstanceOf(ActionResult.Done.class);
    }

    @Test
    default void anIdServesOneActionOnly() {
        take(store(), opened("a"), opened("b"));
        Command command = Commands.of(id("a"), 1, "Aliyev");
        act(new Action.Acknowledge(command));

        assertThat(refusal(new Action.Close(command, Outcome.CONFIRMED))).isEqualTo(Refusal.ID_USED);
        assertThat(refusal(new Action.Acknowledge(new Command(command.id(), id("b"), 1, "Aliyev", null))))
                .isEqualTo(Refusal.ID_USED);
        assertThat(handling("b").state()).isEqualTo(HandlingState.NEW);
    }

    @Test
    default void whatIsDoneWaitsForItsTopicInOrder() {
        Finding first = opened("a");
        take(store(), first);
        act(new Action.Acknowledge(Commands.of(id("a"), 1, "Aliyev")));
        take(store(), revised(first, seizure("a/3", "TJ", 12)));
        act(new Action.Close(Commands.of(id("a"), 2, "Aliyev"), Outcome.DUPLICATE));

        List<Performed> waiting = store().unpublished(10);
        assertThat(waiting).extracting(Performed::deed).containsExactly(Deed.ACKNOWLEDGED, Deed.RECALLED, Deed.CLOSED);
        assertThat(store().unpublished()).isEqualTo(3);
        store().published(waiting.subList(0, 2));
        assertThat(store().unpublished(10)).extracting(Performed::deed).containsExactly(Deed.CLOSED);
    }

    /** Whatever was done, and however much of the alerts' former revisions their topic has let go. */
    @Test
    default void theStoreIsMadeAnewFromItsTopics(@TempDir Path folder) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<String, List<Finding>> revisions = live(random);
        List<Performed> actions = store().unpublished(10_000);
        assertThat(actions).as("seed %d", seed).hasSizeGreaterThan(100);

        try (AlertStore anew = AlertStore.open(Database.sqlite(folder.resolve("anew.db")))) {
            anew.take(actions, new Offsets("cluster-1", "alert-actions", Map.of(0, (long) actions.size())));
            revisions
                    .values()
                    .forEach(all -> all.subList(random.nextInt(all.size()), all.size())
                            .forEach(finding -> take(anew, finding)));

            for (String name : revisions.keySet()) {
                QueuedAlert now = anew.find(id(name)).orElseThrow();
                QueuedAlert before = store().find(id(name)).orElseThrow();
                assertThat(now.handling()).as("%s, seed %d", name, seed).isEqualTo(before.handling());
                assertThat(now.finding()).as("%s, seed %d", name, seed).isEqualTo(before.finding());
                assertThat(officersDeeds(anew, name))
                        .as("%s, seed %d", name, seed)
                        .isEqualTo(officersDeeds(store(), name));
            }
            assertThat(anew.unpublished()).as("seed %d", seed).isZero();
            assertThat(anew.counts(HANDLED_AT, true).open())
                    .as("seed %d", seed)
                    .isEqualTo(store().counts(HANDLED_AT, true).open());
        }
    }

    @Test
    default void whatTheTopicSaysAgainChangesNothing() {
        take(store(), opened("a"));
        act(new Action.Acknowledge(Commands.of(id("a"), 1, "Aliyev")));
        List<Performed> first = store().unpublished(10);
        act(new Action.Close(Commands.of(id("a"), 1, "Aliyev"), Outcome.CONFIRMED));

        int taken = store().take(first, new Offsets("cluster-1", "alert-actions", Map.of(0, 1L)));

        assertThat(taken).isZero();
        assertThat(handling("a").state()).isEqualTo(HandlingState.CLOSED);
        assertThat(store().offsets("cluster-1", "alert-actions").next()).isEqualTo(Map.of(0, 1L));
        assertThat(store().unpublished(10)).extracting(Performed::deed).containsExactly(Deed.CLOSED);
    }

    /** What a shift does with alerts that change meanwhile; all revisions of each, by name. */
    private Map<String, List<Finding>> live(Random random) {
        Map<String, List<Finding>> revisions = new LinkedHashMap<>();
        for (int step = 0; step < 600; step++) {
            String name = "live" + random.nextInt(20);
            List<Finding> known = revisions.computeIfAbsent(name, first -> new ArrayList<>());
            if (random.nextInt(10) == 0) {
                store().endShelves(HANDLED_AT.plusSeconds(step));
            }
            if (known.isEmpty() || random.nextInt(3) == 0) {
                Finding next = known.isEmpty() ? opened(name) : changed(known.get(known.size() - 1), step, random);
                known.add(next);
                take(store(), next);
            } else {
                store().act(
                                action(id(name), known.get(known.size() - 1).revision(), random),
                                HANDLED_AT.plusSeconds(step));
            }
        }
        return revisions;
    }

    private static Finding changed(Finding before, int step, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> as(Severity.values()[random.nextInt(3)], before);
            case 1 -> withdrawn(before);
            case 2 -> quietly(revised(before, seizure("step/" + step, "TJ", 12)));
            default -> revised(before, seizure("step/" + step, "TJ", 12));
        };
    }

    private static Action action(String alertId, int revision, Random random) {
        Command command = Commands.of(alertId, revision, random.nextBoolean() ? "Aliyev" : "Berdiev");
        return switch (random.nextInt(8)) {
            case 5, 6 -> new Action.Shelve(command, HANDLED_AT.plusSeconds(random.nextInt(900)));
            case 7 -> new Action.Unshelve(command);
            case 0 -> new Action.Close(command, Outcome.values()[random.nextInt(4)]);
            case 1 -> new Action.Begin(command);
            case 2 -> new Action.Assign(command, random.nextBoolean() ? "Aliyev" : "Chary");
            default -> new Action.Acknowledge(command);
        };
    }

    private static List<HistoryEntry> officersDeeds(AlertStore store, String name) {
        return store.history(id(name)).stream()
                .filter(entry -> entry.who() != null || BY_THE_CENTRE.contains(entry.what()))
                .toList();
    }

    private static void take(AlertStore store, Finding... findings) {
        store.project(List.of(findings), new Offsets("cluster-1", "alerts", Map.of(0, 1L)), HANDLED_AT);
    }

    private ActionResult act(Action action) {
        return store().act(action, HANDLED_AT);
    }

    private Refusal refusal(Action action) {
        ActionResult result = act(action);
        assertThat(result).isInstanceOf(ActionResult.Refused.class);
        return ((ActionResult.Refused) result).why();
    }

    private Handling handling(String name) {
        return store().find(id(name)).orElseThrow().handling();
    }

    private List<Deed> deeds(String name) {
        return store().history(id(name)).stream().map(HistoryEntry::what).toList();
    }
}
