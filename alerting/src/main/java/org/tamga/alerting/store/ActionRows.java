package org.tamga.alerting.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.ReleaseTerms;
import org.tamga.alerting.json.Json;

/** Reads and writes what was done with alerts. */
final class ActionRows {
    private static final String COLUMNS = "select action_id, alert_id, revision, deed, officer, note, at, handling,"
            + " handled_by, assignee, outcome, released_to, handled_at, shelved_until, escalation,"
            + " terms from alert_action ";
    private static final RowMapper<Performed> ACTION = (row, context) -> read(row);

    private final Handle handle;

    ActionRows(Handle handle) {
        this.handle = handle;
    }

    Optional<Performed> find(String id) {
        return handle.createQuery(COLUMNS + "where action_id = :id")
                .bind("id", id)
                .map(ACTION)
                .findOne();
    }

    /** What was done with the alert, the earliest first. */
    List<Performed> of(String alertId) {
        return handle.createQuery(COLUMNS + "where alert_id = :id order by number")
                .bind("id", alertId)
                .map(ACTION)
                .list();
    }

    /** What the topic does not have yet, the earliest first. */
    List<Performed> unpublished(int limit) {
        return handle.createQuery(COLUMNS + "where is_published = 0 order by number limit :limit")
                .bind("limit", limit)
                .map(ACTION)
                .list();
    }

    long unpublished() {
        return handle.createQuery("select count(*) from alert_action where is_published = 0")
                .mapTo(Long.class)
                .one();
    }

    void published(Collection<Performed> actions) {
        if (actions.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("update alert_action set is_published = 1 where action_id = :id");
        actions.forEach(action -> batch.bind("id", action.id()).add());
        batch.execute();
    }

    void add(Performed action, long number, boolean isPublished) {
        Handling handling = action.handling();
        Outcome outcome = handling.outcome();
        Instant shelvedUntil = handling.shelvedUntil();
        handle.createUpdate("insert into alert_action (action_id, number, alert_id, revision, deed, officer, note, at,"
                        + " handling, handled_by, assignee, outcome, released_to, handled_at, shelved_until, escalation,"
                        + " terms, is_published)"
                        + " values (:id, :number, :alert, :revision, :deed, :officer, :note, :at, :handling, :by,"
                        + " :assignee, :outcome, :released, :handledAt, :shelved, :escalation, :terms, :published)")
                .bind("id", action.id())
                .bind("number", number)
                .bind("alert", action.alertId())
                .bind("revision", action.revision())
                .bind("deed", action.deed().name())
                .bind("officer", action.officer())
                .bind("note", action.note())
                .bind("at", action.at().toEpochMilli())
                .bind("handling", handling.state().name())
                .bind("by", handling.by())
                .bind("assignee", handling.assignee())
                .bind("outcome", outcome == null ? null : outcome.name())
                .bind("handledAt", handling.at() == null ? null : handling.at().toEpochMilli())
                .bind("shelved", shelvedUntil == null ? null : shelvedUntil.toEpochMilli())
                .bind("escalation", handling.escalation())
                .bind("released", lanes(action))
                .bind("terms", terms(action))
                .bind("published", isPublished ? 1 : 0)
                .execute();
    }

    private static Performed read(ResultSet row) throws SQLException {
        Instant at = Instant.ofEpochMilli(row.getLong("at"));
        Instant handledAt = instant(row, "handled_at");
        HandlingState state = HandlingState.valueOf(row.getString("handling"));
        int revision = row.getInt("revision");
        Handling handling = new Handling(
                state,
                row.getString("handled_by"),
                state == HandlingState.NEW ? null : handledAt == null ? at : handledAt,
                outcome(row.getString("outcome")),
                row.getString("assignee"),
                revision,
                instant(row, "shelved_until"),
                row.getInt("escalation"));
        return new Performed(
                row.getString("action_id"),
                row.getString("alert_id"),
                revision,
                Deed.valueOf(row.getString("deed")),
                row.getString("officer"),
                row.getString("note"),
                at,
                handling,
                lanes(row.getString("released_to")),
                terms(row.getString("terms")));
    }

    private static @Nullable String terms(Performed action) {
        try {
            return action.terms() == null ? null : Json.MAPPER.writeValueAsString(action.terms());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Terms have no JSON form", impossible);
        }
    }

    private static @Nullable ReleaseTerms terms(@Nullable String written) {
        try {
            return written == null ? null : Json.MAPPER.readValue(written, ReleaseTerms.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The store holds terms that cannot be read", unreadable);
        }
    }

    private static @Nullable String lanes(Performed action) {
        return action.releasedTo().isEmpty()
                ? null
                : action.releasedTo().stream().map(Lane::toString).collect(Collectors.joining(","));
    }

    private static List<Lane> lanes(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(",", -1)).map(Lane::of).toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }
}
