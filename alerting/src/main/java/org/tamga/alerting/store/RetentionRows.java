package org.tamga.alerting.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.retention.Kept;
import org.tamga.alerting.retention.Retention;

/** Finds what has been kept long enough, and removes it with all that hangs on it. */
final class RetentionRows {
    /** What has all that is known of an alert, in the order in which it has to go. */
    private static final List<String> OF_AN_ALERT = List.of(
            "notice_alert",
            "escalation_step",
            "escalation_watch",
            "delivery",
            "release_request",
            "alert_action",
            "alert_key",
            "alert_history",
            "alert_evidence",
            "alert");

    /** What holds other alerts back stays; so does what its topic has not heard of, and what went out for long enough. */
    private static final String MAY_GO = " and not exists (select 1 from key_seen_too_often k"
            + " where k.alert_id = alert.alert_id)"
            + " and not exists (select 1 from alert_action p where p.alert_id = alert.alert_id and p.is_published = 0)"
            + " and (:released > %1$s or not exists (select 1 from delivery d where d.alert_id = alert.alert_id))"
            + " order by %1$s limit :limit";

    private final Handle handle;
    private final Retention retention;
    private final Instant now;

    RetentionRows(Handle handle, Retention retention, Instant now) {
        this.handle = handle;
        this.retention = retention;
        this.now = now;
    }

    /**
     * Removes some of what has been kept long enough.
     *
     * @param limit of each table
     * @return how many; 0 if none is left
     */
    int remove(Kept kept, int limit) {
        Optional<Instant> before = retention.before(kept, now);
        if (before.isEmpty()) {
            return 0;
        }
        long time = before.get().toEpochMilli();
        return switch (kept) {
            case CONFIRMED, INFORMATION_ONLY, FALSE_ALERT, DUPLICATE, ENDED -> removeAlerts(due(kept, time, limit));
            // it is no class of its own, but keeps what is of another
            case RELEASED -> 0;
            case MESSAGES -> emptyMessages(time, limit);
            case NOTICES ->
                removeNotices(time, limit)
                        + remove("alarm", "(alert_id, episode, urgency)", "at < :before", time, limit);
            case FINDS -> removeReports(List.of(Nature.SEIZURE, Nature.POSITIVE), time, limit);
            case SIGHTINGS -> removeReports(List.of(Nature.SIGHTING), time, limit);
            case SIGN_INS ->
                remove("sign_in_session", "token_hash", "coalesce(ended_at, ends_at) < :before", time, limit)
                        + remove("one_time_link", "token_hash", "ends_at < :before", time, limit)
                        + remove("access_token", "token_hash", "coalesce(ended_at, ends_at) < :before", time, limit)
                        + remove("sign_in_failure", "name_hash", "last_at < :before", time, limit);
        };
    }

    /** The longest kept come first. */
    private List<String> due(Kept kept, long before, int limit) {
        Outcome outcome = kept.outcome();
        String condition = outcome == null
                ? "is_open = 0 and handling <> 'CLOSED' and detected_at < :before" + MAY_GO.formatted("detected_at")
                : "handling = 'CLOSED' and outcome = :outcome and handled_at < :before"
                        + MAY_GO.formatted("handled_at");
        Query query = handle.createQuery("select alert_id from alert where " + condition)
                .bind("before", before)
                .bind("limit", limit)
                .bind(
                        "released",
                        retention
                                .before(Kept.RELEASED, now)
                                .map(Instant::toEpochMilli)
                                .orElse(Long.MIN_VALUE));
        if (outcome != null) {
            query.bind("outcome", outcome.name());
        }
        return query.mapTo(String.class).list();
    }

    private int removeAlerts(List<String> ids) {
        if (!ids.isEmpty()) {
            OF_AN_ALERT.forEach(table -> handle.createUpdate("delete from " + table + " where alert_id in (<ids>)")
                    .bindList("ids", ids)
                    .execute());
        }
        return ids.size();
    }

    private int removeReports(List<Nature> natures, long before, int limit) {
        return new ReportRows(handle)
                .remove(handle.createQuery("select event_id from report where nature in (<natures>)"
                                + " and occurred_at < :before limit :limit")
                        .bindList("natures", natures.stream().map(Nature::name).toList())
                        .bind("before", before)
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list());
    }

    private int emptyMessages(long before, int limit) {
        return handle.createUpdate("update delivery set content = null where number in (select number from delivery"
                        + " where content is not null and state <> 'QUEUED' and settled_at < :before"
                        + " order by settled_at limit :limit)")
                .bind("before", before)
                .bind("limit", limit)
                .execute();
    }

    private int removeNotices(long before, int limit) {
        List<String> ids = handle.createQuery(
                        "select notice_id from notice where ended_at < :before" + " order by ended_at limit :limit")
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
        if (!ids.isEmpty()) {
            List.of("notice_alert", "notice_late", "notice")
                    .forEach(table -> handle.createUpdate("delete from " + table + " where notice_id in (<ids>)")
                            .bindList("ids", ids)
                            .execute());
        }
        return ids.size();
    }

    private int remove(String table, String key, String condition, long before, int limit) {
        String columns = key.replaceAll("[()]", "");
        return handle.createUpdate("delete from " + table + " where " + key + " in (select " + columns + " from "
                        + table + " where " + condition + " limit :limit)")
                .bind("before", before)
                .bind("limit", limit)
                .execute();
    }
}
