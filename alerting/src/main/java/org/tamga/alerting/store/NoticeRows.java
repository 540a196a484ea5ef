package org.tamga.alerting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.routing.Group;
import org.tamga.alerting.routing.LateReport;
import org.tamga.alerting.routing.Notice;
import org.tamga.alerting.routing.Receiver;
import org.tamga.alerting.routing.Route;
import org.tamga.alerting.routing.RoutingTree;

/** What people are told. */
final class NoticeRows {
    private static final int MOST_IDS = 20;
    private static final String ESCALATION = "escalation";

    /** Of a notice {@code n}: one of its alerts is before the officers, and nobody has acknowledged it. */
    private static final String WAITS = "exists (select 1 from notice_alert m join alert a on a.alert_id = m.alert_id"
            + " where m.notice_id = n.notice_id and a.is_open = 1 and a.held_by is null and a.handling = 'NEW'"
            + " and (a.shelved_until is null or a.shelved_until <= :clock))";

    private final Handle handle;

    NoticeRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * Puts an alert into the notice of its group that goes on, or begins one.
     *
     * @param clock the centre's clock
     * @param now the desk's own time
     */
    void add(String alertId, RoutingTree.Taken taken, Group group, Instant clock, Instant now) {
        Route route = taken.route();
        Instant due = now.plus(route.gather());
        Optional<String> known = goingOn(taken.path(), group.key());
        String id = known.orElseGet(() -> {
            List<String> targets = route.to().stream().map(Receiver::toString).toList();
            return begin(group.kind(), taken.path(), group.key(), 0, targets, clock, due, route.repeat());
        });
        int added = handle.execute(
                "insert into notice_alert (notice_id, alert_id) values (?, ?)"
                        + " on conflict (notice_id, alert_id) do nothing",
                id,
                alertId);
        addLate(id, group.late());
        if (known.isPresent() && added > 0) {
            handle.createUpdate("update notice set due_at = case when due_at is null or due_at > :due then :due"
                            + " else due_at end where notice_id = :id")
                    .bind("due", due.toEpochMilli())
                    .bind("id", id)
                    .execute();
        }
    }

    /** An alert is passed on: it is told at once, and once, together with those that wait at this level already. */
    void escalate(String alertId, int level, List<String> targets, Instant clock, Instant now) {
        String key = "level-" + level;
        String id = goingOn(ESCALATION, key)
                .orElseGet(() -> begin(Notice.Kind.ESCALATION, ESCALATION, key, level, targets, clock, now, null));
        handle.execute(
                "insert into notice_alert (notice_id, alert_id) values (?, ?)"
                        + " on conflict (notice_id, alert_id) do nothing",
                id,
                alertId);
        handle.execute("update notice set due_at = ? where notice_id = ?", now.toEpochMilli(), id);
    }

    private Optional<String> goingOn(String route, String key) {
        return handle.createQuery("select notice_id from notice where route = :route and group_key = :key"
                        + " and ended_at is null order by number desc limit 1")
                .bind("route", route)
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
    }

    private String begin(
            Notice.Kind kind,
            String route,
            String key,
            int level,
            Collection<String> targets,
            Instant clock,
            Instant due,
            @Nullable Duration repeat) {
        String id = UUID.randomUUID().toString();
        long number = handle.createQuery("select coalesce(max(number), 0) + 1 from notice")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into notice (notice_id, number, kind, route, group_key, level, targets, opened_at,"
                        + " due_at, repeat_after, told_at, times_told, ended_at)"
                        + " values (:id, :number, :kind, :route, :key, :level, :targets, :opened, :due, :repeat,"
                        + " null, 0, null)")
                .bind("id", id)
                .bind("number", number)
                .bind("kind", kind.name())
                .bind("route", route)
                .bind("key", key)
                .bind("level", level)
                .bind("targets", String.join("\n", targets))
                .bind("opened", clock.toEpochMilli())
                .bind("due", due.toEpochMilli())
                .bind("repeat", repeat == null ? null : repeat.toMillis())
                .execute();
        return id;
    }

    private void addLate(String notice, List<LateReport> late) {
        if (late.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into notice_late (notice_id, event_id, late_by)"
                + " values (:notice, :event, :by) on conflict (notice_id, event_id) do nothing");
        late.forEach(report -> batch.bind("notice", notice)
                .bind("event", report.eventId())
                .bind("by", report.by().toMillis())
                .add());
        batch.execute();
    }

    /** Whether {@link #end} or {@link #tell} would write anything. */
    boolean isDue(Instant clock, Instant now) {
        return handle.createQuery("select 1 from notice n where n.ended_at is null and (n.due_at <= :now or not "
                        + WAITS + ") limit 1")
                .bind("now", now.toEpochMilli())
                .bind("clock", clock.toEpochMilli())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Whether a timer runs. */
    boolean isAnyWaiting() {
        return handle.createQuery("select 1 from notice where ended_at is null and due_at is not null limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** What has been acknowledged, or no longer holds, needs no further telling. */
    void end(Instant clock) {
        handle.createUpdate("update notice as n set ended_at = :clock, due_at = null where n.ended_at is null and not "
                        + WAITS)
                .bind("clock", clock.toEpochMilli())
                .execute();
    }

    /** Tells what is due. */
    void tell(Instant clock, Instant now) {
        handle.createUpdate("update notice set told_at = :clock, times_told = times_told + 1,"
                        + " due_at = :now + repeat_after where ended_at is null and due_at <= :now")
                .bind("clock", clock.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** What was told and goes on, the latest first. */
    List<Notice> current(boolean kept, int limit) {
        return read(
                "where n.ended_at is null and n.told_at is not null order by n.told_at desc, n.number desc",
                kept,
                limit);
    }

    List<String> toldOf(List<String> alertIds) {
        return handle.createQuery("select distinct m.alert_id from notice_alert m"
                        + " join notice n on n.notice_id = m.notice_id"
                        + " where n.ended_at is null and n.told_at is not null and m.alert_id in (<ids>)")
                .bindList("ids", alertIds)
                .mapTo(String.class)
                .list();
    }

    private List<Notice> read(String where, boolean kept, int limit) {
        String seen = kept ? "" : " and a.operation is null";
        return handle
                .createQuery("select n.*,"
                        + " (select count(*) from notice_alert m join alert a on a.alert_id = m.alert_id"
                        + " where m.notice_id = n.notice_id" + seen + ") as alerts,"
                        + " (select count(*) from notice_alert m join alert a on a.alert_id = m.alert_id"
                        + " where m.notice_id = n.notice_id and a.severity = 'HIGH'" + seen + ") as high,"
                        + " (select count(*) from notice_late l where l.notice_id = n.notice_id) as late,"
                        + " (select max(late_by) from notice_late l where l.notice_id = n.notice_id) as most"
                        + " from notice n " + where + " limit :limit")
                .bind("limit", limit)
                .map((row, context) -> notice(row))
                .list()
                .stream()
                .map(notice -> notice.of(alertIds(notice.id(), seen)))
                .toList();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        long told = row.getLong("told_at");
        boolean isTold = !row.wasNull();
        return new Notice(
                row.getString("notice_id"),
                row.getLong("number"),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getString("route"),
                row.getString("group_key"),
                row.getInt("level"),
                row.getString("targets").lines().map(Receiver::of).toList(),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                isTold ? Instant.ofEpochMilli(told) : null,
                row.getInt("times_told"),
                new Notice.Alerts(row.getInt("alerts"), row.getInt("high")),
                new Notice.Late(row.getInt("late"), Duration.ofMillis(row.getLong("most"))),
                List.of());
    }

    private List<String> alertIds(String notice, String seen) {
        return handle.createQuery("select m.alert_id from notice_alert m join alert a on a.alert_id = m.alert_id"
                        + " where m.notice_id = :id" + seen
                        + " order by a.urgency desc, a.detected_at, a.alert_id limit :limit")
                .bind("id", notice)
                .bind("limit", MOST_IDS)
                .mapTo(String.class)
                .list();
    }
}
