package org.tamga.alerting.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.json.Json;

/** Reads alerts. */
final class AlertRows {
    static final String COLUMNS =
            "select finding, handling, handled_by, handled_at, outcome, assignee, handled_revision, shelved_until,"
                    + " escalation, stream_position, held_by from alert ";
    /** Said beside any narrower choice, since a database does not see that the index of what is unfinished has it. */
    static final String UNFINISHED = " and handling <> 'CLOSED'";

    private static final String UNSHELVED = "(shelved_until is null or shelved_until <= :now)";
    static final RowMapper<QueuedAlert> ALERT = (row, context) -> read(row);

    private final Handle handle;

    AlertRows(Handle handle) {
        this.handle = handle;
    }

    Optional<QueuedAlert> find(String alertId) {
        return handle.createQuery(COLUMNS + "where alert_id = :id")
                .bind("id", alertId)
                .map(ALERT)
                .findOne();
    }

    AlertPage page(AlertQuery query) {
        // the position first: what changes while the rows are read comes again over the stream, and nothing is missed
        long position = position();
        List<QueuedAlert> rows = rows(query);
        boolean more = rows.size() > query.limit();
        List<QueuedAlert> page = more ? rows.subList(0, query.limit()) : rows;
        Cursor next = more ? Cursor.after(page.get(page.size() - 1).finding()) : null;
        return new AlertPage(List.copyOf(page), next, position);
    }

    private List<QueuedAlert> rows(AlertQuery query) {
        return PageQuery.isEmpty(query)
                ? List.of()
                : PageQuery.of(handle, COLUMNS, query).map(ALERT).list();
    }

    List<QueuedAlert> related(String alertId, int limit) {
        return handle.createQuery(COLUMNS
                        + "where alert_id in (select other.alert_id from alert_evidence mine"
                        + " join alert_evidence other on other.event_id = mine.event_id"
                        + " where mine.alert_id = :id and other.alert_id <> :id)"
                        + " order by is_open desc, urgency desc, detected_at, alert_id limit :limit")
                .bind("id", alertId)
                .bind("limit", limit)
                .map(ALERT)
                .list();
    }

    List<QueuedAlert> changesAfter(long position, int limit) {
        return handle.createQuery(COLUMNS + "where stream_position > :position order by stream_position limit :limit")
                .bind("position", position)
                .bind("limit", limit)
                .map(ALERT)
                .list();
    }

    long position() {
        return handle.createQuery("select last_position from change_stream where id = 1")
                .mapTo(Long.class)
                .one();
    }

    QueueCounts counts(Instant now, boolean kept) {
        String seen = kept ? "" : " and operation is null";
        QueuedAlert oldest = handle.createQuery(COLUMNS
                        + "where is_open = 1 and held_by is null and handling = 'NEW'" + UNFINISHED + " and "
                        + UNSHELVED + seen
                        + " order by detected_at, urgency desc, alert_id limit 1")
                .bind("now", now.toEpochMilli())
                .map(ALERT)
                .findOne()
                .orElse(null);
        return new QueueCounts(open(now, seen), new HeldBack(handle).all(seen), shelved(now, seen), oldest);
    }

    private Map<Severity, Map<HandlingState, Long>> open(Instant now, String seen) {
        Map<Severity, Map<HandlingState, Long>> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            Map<HandlingState, Long> none = new EnumMap<>(HandlingState.class);
            AlertQuery.UNFINISHED.forEach(state -> none.put(state, 0L));
            counts.put(severity, none);
        }
        handle.createQuery("select severity, handling, count(*) as alerts from alert"
                        + " where is_open = 1 and held_by is null" + UNFINISHED + " and " + UNSHELVED + seen
                        + " group by severity, handling")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> Map.entry(
                        Severity.valueOf(row.getString("severity")),
                        Map.entry(HandlingState.valueOf(row.getString("handling")), row.getLong("alerts"))))
                .forEach(count -> counts.computeIfAbsent(count.getKey(), none -> new EnumMap<>(HandlingState.class))
                        .put(count.getValue().getKey(), count.getValue().getValue()));
        return counts;
    }

    private Map<Severity, Long> shelved(Instant now, String seen) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        handle.createQuery("select severity, count(*) as alerts from alert where shelved_until > :now and is_open = 1"
                        + " and handling <> 'CLOSED'" + seen + " group by severity")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> Map.entry(Severity.valueOf(row.getString("severity")), row.getLong("alerts")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** What is back in the queue since its time has come, and is not written so yet; the longest back first. */
    List<QueuedAlert> shelfEnded(Instant now, int limit) {
        return handle.createQuery(COLUMNS + "where shelved_until <= :now order by shelved_until, alert_id limit :limit")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map(ALERT)
                .list();
    }

    private static QueuedAlert read(ResultSet row) throws SQLException {
        try {
            Finding finding = Json.MAPPER.readValue(row.getString("finding"), Finding.class);
            return new QueuedAlert(finding, handling(row), row.getLong("stream_position"), row.getString("held_by"));
        } catch (JsonProcessingException unreadable) {
            // without its message, which would quote the finding
            unreadable.clearLocation();
            throw new UncheckedIOException("A stored finding cannot be read", unreadable);
        }
    }

    private static Handling handling(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Handling(
                HandlingState.valueOf(row.getString("handling")),
                row.getString("handled_by"),
                instant(row, "handled_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("assignee"),
                row.getInt("handled_revision"),
                instant(row, "shelved_until"),
                row.getInt("escalation"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
