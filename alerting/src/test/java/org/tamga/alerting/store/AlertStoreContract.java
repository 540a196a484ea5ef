package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.assessed;
import static org.tamga.alerting.Findings.at;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.keptTo;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.quietly;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.sighting;
import static org.tamga.alerting.Findings.withdrawn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.Commands;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.HistoryEntry;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Reason;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Refusal;
import org.tamga.alerting.retention.RetentionFile;

/** What an alert store promises, on any database: a subclass brings an empty one for each test. */
public abstract class AlertStoreContract
        implements ActionsContract,
                AuditContract,
                BackupContract,
                CentreLockContract,
                DeliveriesContract,
                EscalationContract,
                HeldBackContract,
                NoticeContract,
                PeopleContract,
                PostStoreContract,
                ReleaseContract,
                ReportSearchContract,
                RetentionContract,
                SearchContract,
                ShelvingContract,
                ShiftContract,
                StatisticsContract {
    private static final String CLUSTER = "cluster-1";
    private static final String TOPIC = "alerts";

    protected AlertStore store;

    /** An empty database; the same one every time within a test. */
    @Override
    public abstract Database database() throws Exception;

    @Override
    public AlertStore store() {
        return store;
    }

    @Override
    public Database auditDatabase() throws Exception {
        return database();
    }

    @BeforeEach
    void open() throws Exception {
        store = AlertStore.open(database(), RetentionFile.builtIn());
    }

    @Override
    public AlertStore reopened() {
        store.close();
        try {
            store = AlertStore.open(database(), RetentionFile.builtIn());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void newAlertIsThereWholeAndUnhandled() {
        Finding finding = opened("a");

        project(finding);

        QueuedAlert alert = store.find(finding.alertId()).orElseThrow();
        assertThat(alert.finding()).isEqualTo(finding);
        assertThat(alert.handling().state()).isEqualTo(HandlingState.NEW);
        assertThat(alert.position()).isEqualTo(1);
        assertThat(store.history(finding.alertId()))
                .containsExactly(new HistoryEntry(finding.detectedAt(), Deed.OPENED, null, null, 1));
    }

    @Test
    void everythingSurvivesReopening() throws Exception {
        project(opened("a"));
        acknowledge("a", 1, "Aliyev");
        store.close();

        store = AlertStore.open(database(), RetentionFile.builtIn());

        QueuedAlert alert = store.find(id("a")).orElseThrow();
        assertThat(alert.handling().by()).isEqualTo("Aliyev");
        assertThat(alert.handling().at()).isEqualTo(NOW);
        assertThat(store.position()).isEqualTo(2);
        assertThat(store.offsets(CLUSTER, TOPIC).next()).containsEntry(0, 1L);
    }

    @Test
    void replayedBatchChangesNothing() {
        Finding first = opened("a");
        List<Finding> batch = List.of(first, revised(first, seizure("a/3", "TJ", 12)), opened("b"));
        project(batch, 3);
        List<QueuedAlert> before = store.changesAfter(0, 100);

        Projected replay = project(batch, 3);

        assertThat(replay.applied()).isEmpty();
        assertThat(replay.olderRevisions()).isEqualTo(3);
        assertThat(store.changesAfter(0, 100)).isEqualTo(before);
        assertThat(store.history(first.alertId())).hasSize(2);
    }

    @Test
    void anyOrderAndAnyDoublesOfRevisionsEndInTheSameAlert() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Finding> revisions = new ArrayList<>();
        Finding last = opened("a");
        revisions.add(last);
        for (int i = 3; i < 9; i++) {
            last = revised(last, seizure("a/" + i, "TJ", i));
            revisions.add(last);
        }
        List<Finding> shuffled = new ArrayList<>(revisions);
        shuffled.addAll(revisions.subList(2, 5));
        Collections.shuffle(shuffled, random);

        for (Finding finding : shuffled) {
            project(finding);
        }

        assertThat(store.find(id("a")).orElseThrow().finding())
                .as("seed %d", seed)
                .isEqualTo(last);
    }

    @Test
    void batchAndOffsetsAreOneTransaction() {
        Finding good = opened("a");
        Finding unstorable = new Finding(
                id("b"),
                1,
                Change.OPENED,
                null,
                1,
                Severity.LOW,
                null,
                good.subject(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                NOW,
                false);

        try {
            project(List.of(good, unstorable), 2);
        } catch (RuntimeException refusedByTheDatabase) {
            // the pattern must not be null
        }

        assertThat(store.find(good.alertId())).isEmpty();
        assertThat(store.position()).isZero();
        assertThat(store.offsets(CLUSTER, TOPIC).next()).isEmpty();
    }

    @Test
    void offsetsBelongToTheirCluster() {
        project(List.of(opened("a")), 7);
        store.project(List.of(), new Offsets(CLUSTER, TOPIC, Map.of(0, 9L, 1, 4L)), NOW);

        assertThat(store.offsets(CLUSTER, TOPIC).next()).isEqualTo(Map.of(0, 9L, 1, 4L));
        assertThat(store.offsets("cluster-2", TOPIC).next()).isEmpty();
    }

    @Test
    void queueIsInOrderOfSeverityThenAgeThenId() {
        Finding high = at(NOW, opened("high"));
        Finding highOlder = at(NOW.minusSeconds(60), opened("high-older"));
        Finding low = at(NOW.minusSeconds(600), as(Severity.LOW, opened("low")));
        Finding twin = at(NOW, opened("twin"));
        project(List.of(low, high, twin, highOlder), 4);

        List<String> ids = ids(store.page(AlertQuery.all()).alerts());

        List<String> twins = new ArrayList<>(List.of(high.alertId(), twin.alertId()));
        Collections.sort(twins);
        assertThat(ids).containsExactly(highOlder.alertId(), twins.get(0), twins.get(1), low.alertId());
    }

    @Test
    void pagesCoverEverythingOnce() {
        List<Severity> severities = List.of(Severity.values());
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            many.add(at(NOW.plusSeconds(i / 3), as(severities.get(i % 3), opened("p" + i))));
        }
        project(many, 25);

        List<String> seen = new ArrayList<>();
        Cursor next = null;
        do {
            AlertPage page = store.page(AlertQuery.all().limitedTo(4).after(next));
            seen.addAll(ids(page.alerts()));
            next = page.next() == null ? null : Cursor.read(page.next().write()).orElseThrow();
        } while (next != null);

        assertThat(seen).isEqualTo(ids(store.page(AlertQuery.all()).alerts())).hasSize(25);
    }

    @Test
    void queueIsFilteredByOpenHandlingAndSeverity() {
        Finding gone = opened("gone");
        project(List.of(opened("a"), as(Severity.LOW, opened("b")), gone, withdrawn(gone)), 4);
        acknowledge("a", 1, "Aliyev");

        assertThat(ids(store.page(AlertQuery.all().openOnly(false)).alerts())).containsExactly(id("gone"));
        assertThat(ids(store.page(AlertQuery.all().handledAs(Set.of(HandlingState.ACKNOWLEDGED)))
                        .alerts()))
                .containsExactly(id("a"));
        assertThat(ids(store.page(AlertQuery.all().ofSeverity(Set.of(Severity.LOW)))
                        .alerts()))
                .containsExactly(id("b"));
    }

    @Test
    void queueIsFilteredByConfidenceAndImpact() {
        project(List.of(opened("a"), assessed(null, null, opened("b"))), 2);

        assertThat(ids(store.page(AlertQuery.all().ofConfidence(Set.of(Severity.MEDIUM)))
                        .alerts()))
                .containsExactly(id("a"));
        assertThat(ids(store.page(AlertQuery.all().ofImpact(Set.of(Severity.HIGH, Severity.LOW)))
                        .alerts()))
                .containsExactly(id("a"));
        assertThat(store.page(AlertQuery.all().ofImpact(Set.of(Severity.LOW))).alerts())
                .isEmpty();
        assertThat(store.page(AlertQuery.all().ofImpact(Set.of())).alerts()).isEmpty();
        assertThat(store.page(AlertQuery.all()).alerts()).hasSize(2);
    }

    @Test
    void revisionBringsItsOwnAssessment() {
        Finding first = opened("a");
        Assessment low = new Assessment(Severity.LOW, List.of(new Reason("nothing-seized", Map.of())));
        project(List.of(first), 1);

        project(List.of(assessed(low, low, revised(first, seizure("a/3", "TJ", 12)))), 2);

        assertThat(ids(store.page(AlertQuery.all().ofConfidence(Set.of(Severity.LOW)))
                        .alerts()))
                .containsExactly(id("a"));
        assertThat(store.page(AlertQuery.all().ofImpact(Set.of(Severity.HIGH))).alerts())
                .isEmpty();
        assertThat(store.find(id("a")).orElseThrow().finding().impact()).isEqualTo(low);
    }

    @Test
    void alertsKeptToAnOperationAreFound() {
        project(List.of(opened("a"), keptTo("amber", opened("b"))), 2);

        assertThat(ids(store.page(AlertQuery.all().keptTo("amber")).alerts())).containsExactly(id("b"));
    }

    @Test
    void latestOrderCoversEverythingOnce() {
        for (int i = 0; i < 25; i++) {
            // several at one time
            project(at(NOW.plusSeconds(i / 3), as(Severity.values()[i % 3], opened("p" + i))));
        }
        AlertQuery latest = AlertQuery.all().in(AlertQuery.Order.LATEST);

        List<QueuedAlert> seen = new ArrayList<>();
        Cursor next = null;
        do {
            AlertPage page = store.page(latest.limitedTo(4).after(next));
            seen.addAll(page.alerts());
            next = page.next();
        } while (next != null);

        assertThat(ids(seen)).doesNotHaveDuplicates().hasSize(25);
        assertThat(seen.stream().map(alert -> alert.finding().detectedAt()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void acknowledgingTwiceIsOneAcknowledgement() {
        project(opened("a"));

        acknowledge("a", 1, "Aliyev");
        ActionResult again = acknowledge("a", 1, "Aliyev");

        assertThat(again).isInstanceOf(ActionResult.Done.class);
        assertThat(store.history(id("a")))
                .extracting(HistoryEntry::what)
                .containsExactly(Deed.OPENED, Deed.ACKNOWLEDGED);
        assertThat(store.position()).isEqualTo(2);
    }

    @Test
    void actionOnAnOldRevisionIsRefusedWithTheAlertAsItStands() {
        Finding first = opened("a");
        project(first);
        project(revised(first, seizure("a/3", "TJ", 12)));

        ActionResult result = acknowledge("a", 1, "Aliyev");

        assertThat(result).isInstanceOfSatisfying(ActionResult.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Refusal.OTHER_REVISION);
            assertThat(refused.current().finding().revision()).isEqualTo(2);
        });
    }

    @Test
    void ofTwoOfficersWhoCloseAtOnceOneIsRefused() throws Exception {
        project(opened("a"));
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<ActionResult>> both = List.of(() -> close("a", 1, "Aliyev"), () -> close("a", 1, "Berdiev"));
            List<ActionResult> results = new ArrayList<>();
            for (Future<ActionResult> result : officers.invokeAll(both)) {
                results.add(result.get());
            }

            assertThat(results).hasAtLeastOneElementOfType(ActionResult.Done.class);
            assertThat(results)
                    .filteredOn(ActionResult.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(result ->
                            assertThat(((ActionResult.Refused) result).why()).isEqualTo(Refusal.CLOSED_ALREADY));
            assertThat(store.history(id("a"))).hasSize(2);
        } finally {
            officers.shutdownNow();
        }
    }

    @Test
    void closingRemembersOfficerOutcomeAndNote() {
        project(opened("a"));

        close("a", 1, "Aliyev");

        QueuedAlert alert = store.find(id("a")).orElseThrow();
        assertThat(alert.handling().outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(store.history(id("a")).get(1))
                .isEqualTo(new HistoryEntry(NOW, Deed.CLOSED, "Aliyev", "CONFIRMED: seen by the post", 1));
    }

    @Test
    void actionOnAnUnknownAlertSaysSo() {
        assertThat(acknowledge("nobody", 1, "Aliyev")).isInstanceOf(ActionResult.NoSuchAlert.class);
    }

    @Test
    void acknowledgedAlertWithMoreEvidenceIsNewAgain() {
        Finding first = opened("a");
        project(first);
        acknowledge("a", 1, "Aliyev");

        project(revised(first, seizure("a/3", "TJ", 12)));

        assertThat(store.find(id("a")).orElseThrow().handling().state()).isEqualTo(HandlingState.NEW);
        assertThat(store.history(id("a")))
                .extracting(HistoryEntry::what)
                .containsExactly(Deed.OPENED, Deed.ACKNOWLEDGED, Deed.REVISED, Deed.RECALLED);
    }

    @Test
    void quietChangeLeavesTheHandling() {
        Finding first = opened("a");
        project(first);
        close("a", 1, "Aliyev");

        project(quietly(revised(first, sighting("a/3", "TJ", 12))));

        assertThat(store.find(id("a")).orElseThrow().handling().state()).isEqualTo(HandlingState.CLOSED);
    }

    @Test
    void changesComeInOrderOfPositionAndMissNothing() {
        Finding first = opened("a");
        project(List.of(first, opened("b"), opened("c")), 3);
        long seen = store.changesAfter(0, 2).get(1).position();
        acknowledge("b", 1, "Aliyev");
        project(revised(first, seizure("a/3", "TJ", 12)));

        List<QueuedAlert> rest = store.changesAfter(seen, 100);

        assertThat(ids(rest)).containsExactly(id("c"), id("b"), id("a"));
        assertThat(rest).extracting(QueuedAlert::position).isSorted().endsWith(store.position());
    }

    @Test
    void positionsNeverAppearOutOfOrderWhileSeveralWrite() throws Exception {
        int each = 20;
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                int name = writer;
                running.add(writers.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        project(opened(name + "/" + i));
                    }
                }));
            }
            Future<List<String>> reader = writers.submit(() -> {
                List<String> seen = new ArrayList<>();
                long position = 0;
                while (seen.size() < 3 * each) {
                    for (QueuedAlert alert : store.changesAfter(position, 7)) {
                        seen.add(alert.alertId());
                        position = alert.position();
                    }
                }
                return seen;
            });
            for (Future<?> writer : running) {
                writer.get();
            }

            assertThat(reader.get()).doesNotHaveDuplicates().hasSize(3 * each);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void relatedAlertsShareAnEvent() {
        Finding a = opened("a");
        Finding b = revised(opened("b"), a.evidence().get(0));
        project(List.of(a, b, opened("c")), 3);

        assertThat(ids(store.related(id("a"), 10))).containsExactly(id("b"));
        assertThat(store.related(id("c"), 10)).isEmpty();
    }

    @Test
    void countsAreOfOpenAlertsBySeverityAndHandling() {
        Finding gone = opened("gone");
        Finding older = at(NOW.minusSeconds(900), opened("older"));
        project(List.of(opened("a"), at(NOW, opened("b")), older, gone, withdrawn(gone), opened("done")), 6);
        acknowledge("a", 1, "Aliyev");
        close("done", 1, "Aliyev");

        QueueCounts counts = store.counts(HANDLED_AT, true);

        assertThat(counts.open().get(Severity.HIGH))
                .isEqualTo(
                        Map.of(HandlingState.NEW, 2L, HandlingState.ACKNOWLEDGED, 1L, HandlingState.IN_PROGRESS, 0L));
        assertThat(counts.openOf(Severity.LOW)).isZero();
        assertThat(counts.oldestUnacknowledged().alertId()).isEqualTo(id("older"));
    }

    @Test
    void emptyStoreIsAnEmptyQueue() {
        assertThat(store.page(AlertQuery.all())).isEqualTo(new AlertPage(List.of(), null, 0));
        assertThat(store.counts(HANDLED_AT, true).oldestUnacknowledged()).isNull();
        assertThat(store.find(Findings.id("a"))).isEmpty();
    }

    private Projected project(Finding finding) {
        return project(List.of(finding), 1);
    }

    private Projected project(List<Finding> findings, long next) {
        return store.project(findings, new Offsets(CLUSTER, TOPIC, Map.of(0, next)), NOW);
    }

    private ActionResult acknowledge(String name, int revision, String officer) {
        return store.act(new Action.Acknowledge(Commands.of(id(name), revision, officer)), NOW);
    }

    private ActionResult close(String name, int revision, String officer) {
        return store.act(
                new Action.Close(Commands.of(id(name), revision, officer, "seen by the post"), Outcome.CONFIRMED), NOW);
    }

    private static List<String> ids(List<QueuedAlert> alerts) {
        return alerts.stream().map(QueuedAlert::alertId).toList();
    }
}
