package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.at;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.Commands;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.posts.Arrival;
import org.tamga.alerting.routing.AlarmLoad;
import org.tamga.alerting.routing.Escalation;
import org.tamga.alerting.routing.Notice;
import org.tamga.alerting.routing.OnShift;
import org.tamga.alerting.routing.Receiver;
import org.tamga.alerting.routing.Routing;
import org.tamga.alerting.routing.file.RoutingFile;

/** People are told of alerts, of many at once where they belong together, until somebody acknowledges them. */
interface NoticeContract {
    /** When the last report of {@link Findings#opened} happened. */
    Instant LAST = Findings.DAY.plus(Duration.ofDays(11));

    Instant NOON = ActionsContract.HANDLED_AT;
    Routing BUILT_IN = RoutingFile.builtIn(NOON);

    AlertStore store();

    AlertStore reopened();

    @Test
    default void postThatComesBackAfterDaysIsOneNotice() {
        Instant back = LAST.plus(Duration.ofHours(61));
        List<Arrival> arrivals = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int report = 1; report <= 37; report++) {
            String name = "late" + report;
            arrivals.add(new Arrival("KZ-KORDAY", report, id(name + "/2"), back));
            findings.add(at(back, as(report <= 2 ? Severity.HIGH : Severity.MEDIUM, opened(name))));
        }
        store().posts().arrive(arrivals, new Offsets("cluster-1", "receipts", Map.of()));
        project(back, findings.subList(0, 20));
        route(back);
        project(back.plusSeconds(20), findings.subList(20, 37));
        route(back.plusSeconds(20));
        assertThat(notices()).isEmpty();

        route(back.plusSeconds(30));

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.LATE_REPORTS);
            assertThat(notice.group()).isEqualTo("KZ-KORDAY");
            assertThat(notice.alerts()).isEqualTo(new Notice.Alerts(37, 2));
            assertThat(notice.late()).isEqualTo(new Notice.Late(37, Duration.ofHours(61)));
            assertThat(notice.targets()).contains(Receiver.of("role:duty-officer"), Receiver.SCREENS);
            assertThat(notice.alertIds().subList(0, 2)).containsExactlyInAnyOrder(id("late1"), id("late2"));
        });
        assertThat(store().page(AlertQuery.all().openOnly(true)).alerts()).hasSize(37);
    }

    @Test
    default void highAlertIsToldAtOnceAndEndsWhenAcknowledged() {
        project(NOON, List.of(onTime("a")));

        route(NOON);

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.ALERT);
            assertThat(notice.route()).isEqualTo("high");
            assertThat(notice.group()).isEqualTo(id("a"));
            assertThat(notice.toldAt()).isEqualTo(NOON);
        });
        store().act(new Action.Acknowledge(Commands.of(id("a"), 1, "Aliyev")), NOON);
        route(NOON);
        assertThat(notices()).isEmpty();
    }

    @Test
    default void passingOnIsToldToo() {
        project(NOON, List.of(onTime("a")));
        route(NOON);
        store().duty().escalate(Escalation.DEFAULT, NOON);
        store().duty().escalate(Escalation.DEFAULT, NOON.plusSeconds(120));

        route(NOON.plusSeconds(120));

        assertThat(notices()).extracting(Notice::kind).containsExactly(Notice.Kind.ESCALATION, Notice.Kind.ALERT);
        assertThat(notices().get(0).level()).isEqualTo(1);
    }

    @Test
    default void whatIsPassedOnToOneLevelIsToldTogether() {
        project(NOON, List.of(onTime("a"), onTime("b"), onTime("c")));
        store().duty().escalate(Escalation.DEFAULT, NOON);
        store().duty().escalate(Escalation.DEFAULT, NOON.plusSeconds(120));
        route(NOON.plusSeconds(120));

        Notice told = notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.ESCALATION)
                .findFirst()
                .orElseThrow();
        assertThat(told.alerts().all()).isEqualTo(3);
        assertThat(told.timesTold()).isEqualTo(1);

        project(NOON.plusSeconds(130), List.of(onTime("d")));
        store().duty().escalate(Escalation.DEFAULT, NOON.plusSeconds(130));
        store().duty().escalate(Escalation.DEFAULT, NOON.plusSeconds(250));
        route(NOON.plusSeconds(250));

        assertThat(notices())
                .filteredOn(notice -> notice.kind() == Notice.Kind.ESCALATION && notice.level() == 1)
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.alerts().all()).isEqualTo(4);
                    assertThat(notice.timesTold()).isEqualTo(2);
                });
    }

    @Test
    default void whatIsCalledAgainOrRisesIsToldAgainButNotWhatStaysAsItIs() {
        Finding first = as(Severity.MEDIUM, onTime("a"));
        project(NOON, List.of(inTime(first)));
        route(NOON);
        assertThat(store().duty().load(NOON).alarms()).isEqualTo(1);
        Finding risen = as(Severity.HIGH, first);
        project(NOON, List.of(inTime(risen)));
        route(NOON);
        assertThat(store().duty().load(NOON).alarms()).isEqualTo(2);
        assertThat(notices()).extracting(Notice::route).containsExactly("high");
        Finding third = revised(risen, seizure("a/3", "TJ", 12));
        project(NOON, List.of(inTime(third)));
        route(NOON);
        assertThat(store().duty().load(NOON).alarms()).isEqualTo(2);
        store().act(new Action.Acknowledge(Commands.of(id("a"), 4, "Aliyev")), NOON);
        project(NOON, List.of(inTime(revised(third, seizure("a/4", "TJ", 12)))));

        route(NOON);

        assertThat(store().duty().load(NOON).alarms()).isEqualTo(3);
        assertThat(notices()).hasSize(1);
    }

    @Test
    default void whatNobodyAcknowledgesIsToldAgain() {
        Routing routing = RoutingFile.read(
                "test", "routes: [{name: all, to: screens, wait: 10s, repeat: 1m, group-by: country}]", NOON);
        project(NOON, List.of(onTime("a"), onTime("b")));
        store().duty().route(routing, OnShift.NOBODY, NOON);
        assertThat(notices()).isEmpty();

        AlertStore later = reopened();
        later.duty().route(routing, OnShift.NOBODY, NOON.plusSeconds(10));
        Notice told = later.duty().notices(true, 10).get(0);
        assertThat(told.group()).isEqualTo("KZ, UZ");
        assertThat(told.alerts().all()).isEqualTo(2);
        later.duty().route(routing, OnShift.NOBODY, NOON.plusSeconds(69));
        assertThat(later.duty().notices(true, 10)).extracting(Notice::timesTold).containsExactly(1);
        later.duty().route(routing, OnShift.NOBODY, NOON.plusSeconds(70));

        assertThat(later.duty().notices(true, 10)).extracting(Notice::timesTold).containsExactly(2);
    }

    @Test
    default void floodBeginsWithTenInTenMinutesAndEndsBelowFive() {
        for (int alarm = 0; alarm < 9; alarm++) {
            project(NOON.plusSeconds(alarm), List.of(onTime("flood" + alarm)));
            route(NOON.plusSeconds(alarm));
        }
        assertThat(load(NOON.plusSeconds(9)).flood()).isNull();
        project(NOON.plusSeconds(500), List.of(onTime("tenth")));
        route(NOON.plusSeconds(500));
        assertThat(load(NOON.plusSeconds(500)).flood()).isEqualTo(new AlarmLoad.Flood(NOON.plusSeconds(500), 10));

        // nine left the ten minutes one after another; with five it goes on
        route(NOON.plusSeconds(604));
        assertThat(load(NOON.plusSeconds(604)).alarms()).isEqualTo(5);
        assertThat(load(NOON.plusSeconds(604)).flood()).isNotNull();
        route(NOON.plusSeconds(605));

        assertThat(load(NOON.plusSeconds(605)).flood()).isNull();
    }

    @Test
    default void inAFloodWhatIsNotHighIsToldTogether() {
        Routing routing = RoutingFile.read("test", "routes: [{name: all, to: screens}]", NOON);
        for (int alarm = 0; alarm < 10; alarm++) {
            project(NOON, List.of(onTime("flood" + alarm)));
        }
        store().duty().route(routing, OnShift.NOBODY, NOON);
        for (int alarm = 10; alarm < 30; alarm++) {
            project(NOON, List.of(inTime(as(alarm == 10 ? Severity.HIGH : Severity.LOW, opened("flood" + alarm)))));
        }

        store().duty().route(routing, OnShift.NOBODY, NOON);

        assertThat(notices()).hasSize(12);
        assertThat(notices())
                .filteredOn(notice -> notice.kind() == Notice.Kind.TOGETHER)
                .singleElement()
                .satisfies(notice -> assertThat(notice.alerts().all()).isEqualTo(19));
    }

    /** However alerts come and whenever the desk looks, each that waits is in a notice, and none is told that is done. */
    @Test
    default void everyAlertThatWaitsIsTold() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Instant now = NOON;
        for (int step = 0; step < 150; step++) {
            now = now.plusSeconds(random.nextInt(90));
            String name = "told/" + random.nextInt(60);
            boolean known = store().find(id(name)).isPresent();
            if (!known) {
                Severity severity = Severity.values()[random.nextInt(3)];
                Finding finding = as(severity, opened(name));
                project(now, List.of(random.nextBoolean() ? inTime(finding) : at(now, finding)));
            } else {
                store().act(new Action.Acknowledge(Commands.of(id(name), 2, "Aliyev")), now);
            }
            if (random.nextInt(3) == 0) {
                route(now);
            }
        }
        route(now);
        route(now.plusSeconds(200));

        List<String> waiting =
                store()
                        .page(AlertQuery.all()
                                .handledAs(Set.of(HandlingState.NEW))
                                .limitedTo(500))
                        .alerts()
                        .stream()
                        .map(alert -> alert.alertId())
                        .toList();
        assertThat(store().duty().toldOf(waiting)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(notices())
                .as("seed %d", seed)
                .allSatisfy(notice -> assertThat(notice.alertIds()).containsAnyElementsOf(waiting));
    }

    private static Finding onTime(String name) {
        return inTime(opened(name));
    }

    private static Finding inTime(Finding finding) {
        return at(LAST.plusSeconds(60), finding);
    }

    private void project(Instant now, List<Finding> findings) {
        store().project(findings, new Offsets("cluster-1", "alerts", Map.of(0, 1L)), now);
    }

    private void route(Instant now) {
        for (int batch = 0; batch < 10 && store().duty().route(BUILT_IN, OnShift.NOBODY, now); batch++) {
            assertThat(batch).isLessThan(9);
        }
    }

    private List<Notice> notices() {
        return store().duty().notices(true, 100);
    }

    private AlarmLoad load(Instant now) {
        return store().duty().load(now);
    }
}
