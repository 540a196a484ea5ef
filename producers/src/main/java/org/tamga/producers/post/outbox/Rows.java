package org.tamga.producers.post.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Report;

/** The table of reports, inside a transaction of somebody else's. */
final class Rows {
    private static final String COLUMNS = "select sequence, event_id, revision, type, retracted, lane, state, source,"
            + " json, saved_at, sent_at, settled_at, reason, detail from report ";

    /** On a conflict "do nothing" would use up a number, and the centre would look for a report that never was. */
    private static final String INSERT_NEW = "insert into report"
            + " (event_id, revision, type, retracted, lane, state, source, json, search, saved_at)"
            + " select :eventId, :revision, :type, :retracted, :lane, :state, :source, :json, :search, :now"
            + " where not exists (select 1 from report where event_id = :eventId and revision = :revision)";

    private Rows() {}

    /** The highest number given; 0 before the first. */
    static long lastSequence(Handle handle) {
        return handle.createQuery("select seq from sqlite_sequence where name = 'report'")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    static SavedReport insert(Handle handle, NewReport saving, Instant now) {
        insertNew(handle, List.of(saving), now);
        return find(handle, saving.report().eventId(), saving.report().revision())
                .orElseThrow();
    }

    /** By place in the list 1, or 0 for one whose revision is there already. */
    static int[] insertNew(Handle handle, List<NewReport> all, Instant now) {
        if (all.isEmpty()) {
            return new int[0];
        }
        PreparedBatch batch = handle.prepareBatch(INSERT_NEW);
        for (NewReport saving : all) {
            Report report = saving.report();
            batch.bind("eventId", report.eventId())
                    .bind("revision", report.revision())
                    .bind("type", report.type())
                    .bind("retracted", report.retracted() ? 1 : 0)
                    .bind("lane", Lane.of(report).ordinal())
                    .bind("state", State.SAVED.id())
                    .bind("source", saving.source().id())
                    .bind("json", saving.json())
                    .bind("search", saving.search())
                    .bind("now", now.toEpochMilli())
                    .add();
        }
        return batch.execute();
    }

    static Optional<SavedReport> find(Handle handle, String eventId, int revision) {
        return one(handle.createQuery(COLUMNS + "where event_id = ? and revision = ?")
                .bind(0, eventId)
                .bind(1, revision));
    }

    static Optional<SavedReport> newest(Handle handle, String eventId) {
        return one(handle.createQuery(COLUMNS + "where event_id = ? order by revision desc limit 1")
                .bind(0, eventId));
    }

    static List<SavedReport> revisions(Handle handle, String eventId) {
        return all(handle.createQuery(COLUMNS + "where event_id = ? order by revision desc")
                .bind(0, eventId));
    }

    static List<SavedReport> bySequence(Handle handle, Collection<Long> sequences) {
        List<SavedReport> found = new ArrayList<>();
        for (long sequence : sequences) {
            one(handle.createQuery(COLUMNS + "where sequence = ?").bind(0, sequence))
                    .ifPresent(found::add);
        }
        return found;
    }

    static List<SavedReport> waiting(Handle handle, int atMost, int bytes) {
        List<SavedReport> waiting = new ArrayList<>();
        int size = 0;
        try (ResultIterator<SavedReport> rows = handle.createQuery(
                        COLUMNS + "where state = 'saved' order by lane desc, sequence limit ?")
                .bind(0, atMost)
                .map((row, context) -> read(row))
                .iterator()) {
            while (size < bytes && rows.hasNext()) {
                SavedReport next = rows.next();
                waiting.add(next);
                size += next.json().length();
            }
        }
        return waiting;
    }

    static List<SavedReport> unsettledAfter(Handle handle, long sequence, int atMost) {
        return all(handle.createQuery(
                        COLUMNS + "where sequence > ? and state in ('saved', 'sent') order by sequence limit ?")
                .bind(0, sequence)
                .bind(1, atMost));
    }

    static List<SavedReport> page(Handle handle, PageQuery query) {
        String sql = COLUMNS
                + "where sequence < :before"
                + " and not exists (select 1 from report newer where newer.event_id = report.event_id"
                + " and newer.revision > report.revision)"
                + (query.state().isPresent() ? " and state = :state" : "")
                + (query.text().isEmpty() ? "" : " and instr(search, :text) > 0")
                + " order by sequence desc limit :limit";
        Query rows = handle.createQuery(sql).bind("before", query.before()).bind("limit", query.limit());
        query.state().ifPresent(state -> rows.bind("state", state.id()));
        if (!query.text().isEmpty()) {
            rows.bind("text", query.text());
        }
        return all(rows);
    }

    static void sent(Handle handle, Collection<Long> sequences, Instant now) {
        each(
                handle,
                "update report set state = 'sent', sent_at = ? where sequence = ? and state = 'saved'",
                now,
                sequences);
    }

    static void carried(Handle handle, Collection<Long> sequences, Instant now) {
        each(handle, "update report set carried_at = ? where sequence = ?", now, sequences);
    }

    static void sendAgain(Handle handle, Collection<Long> sequences) {
        PreparedBatch batch =
                handle.prepareBatch("update report set state = 'saved' where sequence = ? and state = 'sent'");
        sequences.forEach(sequence -> batch.bind(0, sequence).add());
        execute(batch, sequences);
    }

    static void settle(Handle handle, Settlement settlement, Instant now) {
        String which = " where sequence = ? and event_id = ? and revision = ? and state <> 'accepted'";
        if (settlement.verdict() == Settlement.Verdict.HELD) {
            handle.execute(
                    "update report set state = 'saved', reason = ?, detail = ?" + which,
                    settlement.reason(),
                    settlement.detail(),
                    settlement.sequence(),
                    settlement.eventId(),
                    settlement.revision());
            return;
        }
        boolean accepted = settlement.verdict() == Settlement.Verdict.ACCEPTED;
        handle.execute(
                "update report set state = ?, settled_at = ?, reason = ?, detail = ?" + which,
                (accepted ? State.ACCEPTED : State.REFUSED).id(),
                now.toEpochMilli(),
                settlement.reason(),
                settlement.detail(),
                settlement.sequence(),
                settlement.eventId(),
                settlement.revision());
    }

    private static void each(Handle handle, String sql, Instant now, Collection<Long> sequences) {
        PreparedBatch batch = handle.prepareBatch(sql);
        sequences.forEach(
                sequence -> batch.bind(0, now.toEpochMilli()).bind(1, sequence).add());
        execute(batch, sequences);
    }

    private static void execute(PreparedBatch batch, Collection<Long> sequences) {
        if (!sequences.isEmpty()) {
            batch.execute();
        }
    }

    private static Optional<SavedReport> one(Query query) {
        return query.map((row, context) -> read(row)).findOne();
    }

    private static List<SavedReport> all(Query query) {
        return query.map((row, context) -> read(row)).list();
    }

    private static SavedReport read(ResultSet row) throws SQLException {
        return new SavedReport(
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getInt("revision"),
                row.getString("type"),
                row.getInt("retracted") != 0,
                Lane.values()[row.getInt("lane")],
                State.ofId(row.getString("state")),
                row.getString("source"),
                row.getString("json"),
                Instant.ofEpochMilli(row.getLong("saved_at")),
                time(row, "sent_at"),
                time(row, "settled_at"),
                row.getString("reason"),
                row.getString("detail"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
