package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.DAY;
import static org.tamga.alerting.Findings.id;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.Commands;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.duty.Sweep;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.retention.Kept;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Sought;

/** What has been kept long enough goes, whole, and nothing else; and it does not come back. */
interface RetentionContract {
    Instant CLOSED_AT = DAY.plus(Duration.ofDays(20));

    AlertStore store();

    Database database() throws Exception;

    @Test
    default void whatIsClosedGoesByItsOutcome() throws Exception {
        close(Outcome.FALSE_ALERT, "false");
        close(Outcome.CONFIRMED, "confirmed");
        close(Outcome.INFORMATION_ONLY, "known");

        assertThat(sweep(Duration.ofDays(2 * 366 - 1))).isEmpty();
        assertThat(sweep(Duration.ofDays(2 * 366 + 1))).isEqualTo(Map.of(Kept.FALSE_ALERT, 1L));
        assertThat(sweep(Duration.ofDays(5 * 366 + 1))).isEqualTo(Map.of(Kept.INFORMATION_ONLY, 1L));
        assertThat(store().find(id("false"))).isEmpty();
        assertThat(store().find(id("confirmed"))).isPresent();
        assertThat(sweep(Duration.ofDays(20 * 366 + 1))).isEqualTo(Map.of(Kept.CONFIRMED, 1L));
    }

    @Test
    default void nothingOfItIsLeft() throws Exception {
        List<String> before = rows();
        close(Outcome.DUPLICATE, "a");

        sweep(Duration.ofDays(3 * 366));

        assertThat(rows()).isEqualTo(before);
        assertThat(store().history(id("a"))).isEmpty();
        assertThat(store().search(Sought.of("KZ 123 ABC 02"), Narrowing.NONE, 10)
                        .hits())
                .isEmpty();
    }

    @Test
    default void whatNobodyHasClosedStaysWhileItHolds() throws Exception {
        project(opened("open"), opened("gone"));
        project(withdrawn(opened("gone")));

        assertThat(sweep(Duration.ofDays(30 * 366))).isEqualTo(Map.of(Kept.ENDED, 1L));
        assertThat(store().find(id("open"))).isPresent();
    }

    @Test
    default void whatTheTopicHasNotHeardOfStays() throws Exception {
        project(opened("a"));
        act(new Action.Close(Commands.of(id("a"), 1, "Aliyev"), Outcome.FALSE_ALERT));

        assertThat(sweep(Duration.ofDays(30 * 366))).isEmpty();
        store().published(store().unpublished(10));
        assertThat(sweep(Duration.ofDays(30 * 366))).isEqualTo(Map.of(Kept.FALSE_ALERT, 1L));
    }

    @Test
    default void whatWentOutStaysForItsRecipients() throws Exception {
        project(opened("sent"));
        act(new Action.Release(Commands.of(id("sent"), 1, "Aliyev"), List.of(new Lane("UZ", Channel.KAFKA))));
        close(Outcome.FALSE_ALERT, "sent");

        assertThat(sweep(Duration.ofDays(19 * 366))).isEmpty();
        assertThat(sweep(Duration.ofDays(20 * 366 + 1))).isEqualTo(Map.of(Kept.FALSE_ALERT, 1L));
    }

    @Test
    default void whatIsReadAgainDoesNotComeBack() throws Exception {
        close(Outcome.FALSE_ALERT, "a");
        List<Performed> topic = done("a");
        Instant later = CLOSED_AT.plus(Duration.ofDays(3 * 366));
        sweep(Duration.ofDays(3 * 366));

        store().take(topic, new Offsets("other", "alert-actions", Map.of()));
        Projected again = store().project(List.of(opened("a")), new Offsets("other", "alerts", Map.of()), later);

        assertThat(again.past()).isEqualTo(1);
        assertThat(again.applied()).isEmpty();
        assertThat(store().find(id("a"))).isEmpty();
    }

    @Test
    default void whatDetectionSaysAnewOfItCallsTheOfficersAgain() throws Exception {
        close(Outcome.FALSE_ALERT, "a");
        sweep(Duration.ofDays(3 * 366));
        Finding more = revised(opened("a"), seizure("more", "TJ", 900));

        project(more);

        assertThat(store().find(id("a")).orElseThrow().finding().revision()).isEqualTo(2);
    }

    @Test
    default void whatHasEndedBesideAlertsGoesToo() throws Exception {
        long then = CLOSED_AT.toEpochMilli();
        Jdbi jdbi = database().withoutPool();
        jdbi.useHandle(handle -> {
            handle.execute("insert into sign_in_failure values ('hash', 3, ?)", then);
            handle.execute("insert into one_time_link values ('hash', null, ?, ?, null)", then, then);
            handle.execute("insert into alarm values ('a', 0, 3, ?, 'surge')", then);
            handle.execute(
                    "insert into notice values ('n', 1, 'ALERT', 'r', 'g', 0, 'screens', ?, null, null, ?, 1, ?)",
                    then,
                    then,
                    then);
            handle.execute("insert into notice_late values ('n', 'e', 7)");
            handle.execute(
                    "insert into delivery (number, message_id, alert_id, revision, recipient, channel, state, attempts,"
                            + " queued_at, next_attempt_at, pause, settled_at, content, content_hash)"
                            + " values (1, 'm', 'a', 1, 'UZ', 'KAFKA', 'SENT', 1, ?, ?, 0, ?, ?, 'sha')",
                    then,
                    then,
                    then,
                    new byte[] {1});
        });

        assertThat(sweep(Duration.ofDays(89))).isEmpty();
        assertThat(sweep(Duration.ofDays(91))).isEqualTo(Map.of(Kept.SIGN_INS, 2L));
        assertThat(sweep(Duration.ofDays(2 * 366 + 1))).isEqualTo(Map.of(Kept.NOTICES, 2L, Kept.MESSAGES, 1L));
        assertThat(jdbi.<String, RuntimeException>withHandle(
                        handle -> handle.createQuery("select content_hash from delivery where content is null")
                                .mapTo(String.class)
                                .one()))
                .isEqualTo("sha");
    }

    @Test
    default void itIsRemovedALittleAtATime() {
        for (String name : List.of("a", "b", "c")) {
            close(Outcome.FALSE_ALERT, name);
        }
        Instant later = CLOSED_AT.plus(Duration.ofDays(3 * 366));

        assertThat(store().letGo(Kept.FALSE_ALERT, later, 2)).isEqualTo(2);
        assertThat(store().letGo(Kept.FALSE_ALERT, later, 2)).isEqualTo(1);
        assertThat(store().letGo(Kept.FALSE_ALERT, later, 2)).isZero();
    }

    /** Rows of every table that says something of alerts. */
    private List<String> rows() throws Exception {
        Jdbi jdbi = database().withoutPool();
        return List.of(
                        "alert",
                        "alert_action",
                        "alert_country",
                        "alert_evidence",
                        "alert_history",
                        "alert_key",
                        "alert_span",
                        "delivery",
                        "escalation_step",
                        "escalation_watch",
                        "notice_alert",
                        "search_key")
                .stream()
                .map(table -> table + " "
                        + jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                                .mapTo(Long.class)
                                .one()))
                .toList();
    }

    private Map<Kept, Long> sweep(Duration after) throws InterruptedException {
        Clock clock = Clock.fixed(CLOSED_AT.plus(after), ZoneOffset.UTC);
        return new Sweep(store(), new SimpleMeterRegistry(), clock).run();
    }

    private void close(Outcome outcome, String name) {
        project(opened(name));
        act(new Action.Close(Commands.of(id(name), 1, "Aliyev", "seen by the post"), outcome));
        store().published(store().unpublished(10));
    }

    private List<Performed> done(String name) throws Exception {
        return database().withoutPool().withHandle(handle -> new ActionRows(handle).of(id(name)));
    }

    private void act(Action action) {
        assertThat(store().act(action, CLOSED_AT)).isInstanceOf(ActionResult.Done.class);
    }

    private void project(Finding... findings) {
        store().project(List.of(findings), new Offsets("centre", "alerts", Map.of()), CLOSED_AT);
    }
}
