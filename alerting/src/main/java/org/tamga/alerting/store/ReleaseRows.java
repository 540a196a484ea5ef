package org.tamga.alerting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.ReleaseRequest;
import org.tamga.alerting.handling.ReleaseRequest.Kind;
import org.tamga.alerting.handling.ReleaseRequest.State;
import org.tamga.alerting.handling.ReleaseTerms;
import org.tamga.alerting.release.Permit;

/** Reads requests for releases, and writes what actions make of them. */
final class ReleaseRows {
    private static final String COLUMNS = "select request_id, kind, alert_id, revision, officer, account, reason, at,"
            + " until_at, originator, targets, events, digest, state, granted, answered_by, answer, answered_at"
            + " from release_request ";
    private static final RowMapper<ReleaseRequest> REQUEST = (row, context) -> read(row);

    private final Handle handle;

    ReleaseRows(Handle handle) {
        this.handle = handle;
    }

    Optional<ReleaseRequest> find(String id) {
        return handle.createQuery(COLUMNS + "where request_id = :id")
                .bind("id", id)
                .map(REQUEST)
                .findOne();
    }

    /** Those about an alert, the earliest first. */
    List<ReleaseRequest> of(String alertId) {
        return handle.createQuery(COLUMNS + "where alert_id = :alert order by at, request_id")
                .bind("alert", alertId)
                .map(REQUEST)
                .list();
    }

    /** Those that can be answered at that time, the first to expire first. */
    List<ReleaseRequest> waiting(Instant now) {
        return handle.createQuery(COLUMNS + "where state = 'WAITING' and until_at > :now order by until_at, request_id")
                .bind("now", now.toEpochMilli())
                .map(REQUEST)
                .list();
    }

    /** Those whose time is over, which is not noted yet. */
    List<ReleaseRequest> overdue(Instant now) {
        return handle.createQuery(
                        COLUMNS + "where state = 'WAITING' and until_at <= :now order by until_at, request_id")
                .bind("now", now.toEpochMilli())
                .map(REQUEST)
                .list();
    }

    Set<Permit> permits() {
        return handle.createQuery("select event_id, country, seal from release_permit")
                .map((row, context) ->
                        new Permit(row.getString("event_id"), row.getString("country"), row.getString("seal")))
                .collect(Collectors.toSet());
    }

    /** What an action makes of the requests; of any that says nothing of a release, nothing. */
    void follow(Performed action) {
        ReleaseTerms terms = action.terms();
        if (terms == null) {
            return;
        }
        switch (action.deed()) {
            case RELEASE_PROPOSED -> add(action, terms, Kind.SECOND_PERSON);
            case WIDER_ASKED -> add(action, terms, Kind.WIDER_RELEASE);
            case RELEASED, WIDER_GRANTED -> {
                settle(action, terms, State.GRANTED);
                permit(action, terms);
            }
            case RELEASE_DECLINED, WIDER_REFUSED -> settle(action, terms, State.REFUSED);
            case REQUEST_EXPIRED -> settle(action, terms, State.EXPIRED);
            default -> throw new IllegalArgumentException(action.deed() + " says nothing of a release");
        }
    }

    private void add(Performed action, ReleaseTerms terms, Kind kind) {
        Instant until = terms.until() == null ? action.at() : terms.until();
        handle.createUpdate("insert into release_request (request_id, kind, alert_id, revision, officer, account,"
                        + " reason, at, until_at, originator, targets, events, digest, state, granted) values (:id, :kind,"
                        + " :alert, :revision, :officer, :account, :reason, :at, :until, :originator, :targets, :events,"
                        + " :digest, 'WAITING', '') on conflict do nothing")
                .bind("id", terms.requestId())
                .bind("kind", kind.name())
                .bind("alert", action.alertId())
                .bind("revision", action.revision())
                .bind("officer", action.officer() == null ? "" : action.officer())
                .bind("account", terms.account())
                .bind("reason", action.note())
                .bind("at", action.at().toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("originator", terms.originator())
                .bind("targets", String.join(",", terms.to()))
                .bind("events", String.join(",", terms.events()))
                .bind("digest", terms.digest())
                .execute();
    }

    private void settle(Performed action, ReleaseTerms terms, State state) {
        handle.createUpdate("update release_request set state = :state, granted = :granted, answered_by = :by,"
                        + " answer = :answer, answered_at = :at where request_id = :id and state = 'WAITING'")
                .bind("state", state.name())
                .bind("granted", String.join(",", terms.to()))
                .bind("by", action.officer())
                .bind("answer", action.deed() == Deed.REQUEST_EXPIRED ? null : action.note())
                .bind("at", action.at().toEpochMilli())
                .bind("id", terms.requestId())
                .execute();
    }

    private void permit(Performed action, ReleaseTerms terms) {
        if (terms.permits().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into release_permit (event_id, country, seal, request_id, at)"
                + " values (:event, :country, :seal, :request, :at) on conflict do nothing");
        terms.permits()
                .forEach(permit -> batch.bind("event", permit.eventId())
                        .bind("country", permit.country())
                        .bind("seal", permit.seal())
                        .bind("request", terms.requestId())
                        .bind("at", action.at().toEpochMilli())
                        .add());
        batch.execute();
    }

    private static ReleaseRequest read(ResultSet row) throws SQLException {
        long answeredAt = row.getLong("answered_at");
        Instant answered = row.wasNull() ? null : Instant.ofEpochMilli(answeredAt);
        return new ReleaseRequest(
                row.getString("request_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("alert_id"),
                row.getInt("revision"),
                row.getString("officer"),
                row.getString("account"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("at")),
                Instant.ofEpochMilli(row.getLong("until_at")),
                row.getString("originator"),
                list(row.getString("targets")),
                list(row.getString("events")),
                row.getString("digest"),
                State.valueOf(row.getString("state")),
                list(row.getString("granted")),
                row.getString("answered_by"),
                row.getString("answer"),
                answered);
    }

    private static List<String> list(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }
}
