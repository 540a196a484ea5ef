package org.tamga.alerting.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads and writes who is signed in where. */
final class SessionRows {
    private static final String COLUMNS =
            "select session_id, person_id, started_at, last_seen_at, idle_millis, ends_at,"
                    + " came_from, agent, ended_at from sign_in_session ";
    private static final RowMapper<Session> SESSION = (row, context) -> read(row);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Handle handle;

    SessionRows(Handle handle) {
        this.handle = handle;
    }

    Optional<Session> of(String tokenHash) {
        return handle.createQuery(COLUMNS + "where token_hash = :hash")
                .bind("hash", tokenHash)
                .map(SESSION)
                .findOne();
    }

    /** Those of a person that have not been ended, the latest first. */
    List<Session> ofPerson(String personId) {
        return handle.createQuery(COLUMNS + "where person_id = :id and ended_at is null order by started_at desc")
                .bind("id", personId)
                .map(SESSION)
                .list();
    }

    void add(Session session, String tokenHash) {
        Duration idle = session.idle();
        handle.createUpdate("insert into sign_in_session (token_hash, session_id, person_id, started_at, last_seen_at,"
                        + " idle_millis, ends_at, came_from, agent) values (:hash, :id, :person, :started, :seen, :idle,"
                        + " :ends, :address, :agent)")
                .bind("hash", tokenHash)
                .bind("id", session.sessionId())
                .bind("person", session.personId())
                .bind("started", session.startedAt().toEpochMilli())
                .bind("seen", session.lastSeenAt().toEpochMilli())
                .bind("idle", idle == null ? null : idle.toMillis())
                .bind("ends", session.endsAt().toEpochMilli())
                .bind("address", session.origin().address())
                .bind("agent", session.origin().agent())
                .execute();
        handle.createUpdate("delete from sign_in_session where ends_at < :before")
                .bind("before", session.startedAt().minus(KEPT).toEpochMilli())
                .execute();
    }

    void seen(String sessionId, Instant at) {
        handle.createUpdate(
                        "update sign_in_session set last_seen_at = :at where session_id = :id and last_seen_at < :at")
                .bind("id", sessionId)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** False if there is no such session of the person, or it has ended. */
    boolean end(String sessionId, String personId, Instant at) {
        return handle.createUpdate("update sign_in_session set ended_at = :at where session_id = :id"
                                + " and person_id = :person and ended_at is null")
                        .bind("id", sessionId)
                        .bind("person", personId)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    /** Ends all of a person's but one. */
    int endAll(String personId, String but, Instant at) {
        return handle.createUpdate("update sign_in_session set ended_at = :at where person_id = :person"
                        + " and session_id <> :but and ended_at is null")
                .bind("person", personId)
                .bind("but", but)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    private static Session read(ResultSet row) throws SQLException {
        long idle = row.getLong("idle_millis");
        boolean endless = row.wasNull();
        long ended = row.getLong("ended_at");
        boolean open = row.wasNull();
        return new Session(
                row.getString("session_id"),
                row.getString("person_id"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("last_seen_at")),
                endless ? null : Duration.ofMillis(idle),
                Instant.ofEpochMilli(row.getLong("ends_at")),
                new Origin(row.getString("came_from"), row.getString("agent")),
                open ? null : Instant.ofEpochMilli(ended));
    }
}
