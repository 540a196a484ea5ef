package org.tamga.alerting.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.routing.Escalation;
import org.tamga.alerting.routing.EscalationStep;

/** Who waits for an acknowledgement since when, and what was passed on. */
final class EscalationRows {
    /** Of an alert {@code a}: it is before the officers, and nobody has acknowledged it. */
    private static final String WAITS = "a.is_open = 1 and a.held_by is null and a.handling = 'NEW'"
            + " and a.handling <> 'CLOSED'"
            + " and a.urgency >= :urgency and (a.shelved_until is null or a.shelved_until <= :now)";

    private static final String TO_BE_WATCHED = "from alert a where " + WAITS
            + " and not exists (select 1 from escalation_watch w where w.alert_id = a.alert_id)";
    private static final String NO_LONGER = "from escalation_watch where not exists"
            + " (select 1 from alert a where a.alert_id = escalation_watch.alert_id and " + WAITS + ")";

    private final Handle handle;
    private final Escalation rules;

    EscalationRows(Handle handle, Escalation rules) {
        this.handle = handle;
        this.rules = rules;
    }

    /** An alert that waits. */
    private record Watch(String alertId, Instant since, int level) {}

    /** Whether there is anything to write. */
    boolean isDue(Instant clock) {
        DutyTime time = DutyTime.read(handle);
        List<Watch> watches = watches();
        return any("select 1 " + TO_BE_WATCHED + " limit 1", clock)
                || any("select 1 " + NO_LONGER + " limit 1", clock)
                || watches.stream().anyMatch(watch -> due(watch, time.at(clock)).isPresent())
                || (!watches.isEmpty() && time.isToBeKept(clock));
    }

    /** Follows what waits, and passes on what has waited too long. */
    List<EscalationStep> follow(ChangeWriter changes, Instant clock) {
        Instant now = DutyTime.keep(handle, clock);
        bind(handle.createUpdate("delete " + NO_LONGER), clock).execute();
        bind(
                        handle.createUpdate("insert into escalation_watch (alert_id, since) select a.alert_id, :since "
                                + TO_BE_WATCHED),
                        clock)
                .bind("since", now.toEpochMilli())
                .execute();
        List<EscalationStep> steps = new ArrayList<>();
        for (Watch watch : watches()) {
            due(watch, now).ifPresent(level -> steps.add(passOn(changes, watch, level, clock, now)));
        }
        return List.copyOf(steps);
    }

    private Optional<Integer> due(Watch watch, Instant now) {
        return rules.due(watch.level(), watch.since(), now);
    }

    private EscalationStep passOn(ChangeWriter changes, Watch watch, int level, Instant clock, Instant now) {
        QueuedAlert alert = changes.find(watch.alertId()).orElseThrow();
        Escalation.Step rule = rules.step(level);
        EscalationStep step = new EscalationStep(
                watch.alertId(), level, clock, rule.targets(), rule.after().toString());
        Performed done =
                Performed.escalation(alert, level, step.reason() + " → " + String.join(", ", rule.targets()), clock);
        changes.perform(alert, done);
        handle.createUpdate("insert into escalation_step (action_id, alert_id, level, at, targets, reason)"
                        + " values (:id, :alert, :level, :at, :targets, :reason)")
                .bind("id", done.id())
                .bind("alert", watch.alertId())
                .bind("level", level)
                .bind("at", clock.toEpochMilli())
                .bind("targets", String.join("\n", rule.targets()))
                .bind("reason", step.reason())
                .execute();
        new NoticeRows(handle).escalate(watch.alertId(), level, rule.targets(), clock, now);
        return step;
    }

    /** What was passed on of an alert, the earliest first. */
    static List<EscalationStep> of(Handle handle, String alertId) {
        return handle.createQuery(
                        "select level, at, targets, reason from escalation_step where alert_id = :id order by at, level")
                .bind("id", alertId)
                .map((row, context) -> new EscalationStep(
                        alertId,
                        row.getInt("level"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("targets").lines().toList(),
                        row.getString("reason")))
                .list();
    }

    private List<Watch> watches() {
        return handle.createQuery("select w.alert_id, w.since, a.escalation from escalation_watch w"
                        + " join alert a on a.alert_id = w.alert_id order by w.since, w.alert_id")
                .map((row, context) -> new Watch(
                        row.getString("alert_id"),
                        Instant.ofEpochMilli(row.getLong("since")),
                        row.getInt("escalation")))
                .list();
    }

    private boolean any(String sql, Instant clock) {
        return bind(handle.createQuery(sql), clock)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private <S extends SqlStatement<S>> S bind(S statement, Instant clock) {
        return statement.bind("urgency", rules.from().urgency()).bind("now", clock.toEpochMilli());
    }
}
