package org.tamga.alerting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.Tidings;

/** Reads deliveries. */
final class DeliveryRows {
    private static final String COLUMNS =
            "select number, message_id, alert_id, revision, recipient, channel, tells, state,"
                    + " fault, detail, attempts, queued_at, next_attempt_at, attempted_at, settled_at, content_hash from delivery ";
    private static final String DUE =
            " state = 'QUEUED' and next_attempt_at <= :now" + " and (leased_until is null or leased_until <= :now) ";
    private static final RowMapper<Delivery> DELIVERY = (row, context) -> read(row);

    private final Handle handle;

    DeliveryRows(Handle handle) {
        this.handle = handle;
    }

    List<Lane> due(Instant now) {
        return handle.createQuery("select distinct recipient, channel from delivery where" + DUE)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> lane(row))
                .list();
    }

    Optional<Delivery> due(Lane lane, Instant now) {
        return handle.createQuery(COLUMNS + "where recipient = :recipient and channel = :channel and" + DUE
                        + "order by number limit 1")
                .bind("recipient", lane.country())
                .bind("channel", lane.channel().name())
                .bind("now", now.toEpochMilli())
                .map(DELIVERY)
                .findOne();
    }

    Optional<Delivery> find(String messageId) {
        return handle.createQuery(COLUMNS + "where message_id = :id")
                .bind("id", messageId)
                .map(DELIVERY)
                .findOne();
    }

    /** Those of an alert, the earliest first. */
    List<Delivery> of(String alertId) {
        return handle.createQuery(COLUMNS + "where alert_id = :alert order by number")
                .bind("alert", alertId)
                .map(DELIVERY)
                .list();
    }

    /** Those along a lane whose message was made, the latest first. */
    List<Delivery> made(Lane lane, int limit) {
        return handle.createQuery(
                        COLUMNS + "where recipient = :recipient and channel = :channel and content is not null"
                                + " order by number desc limit :limit")
                .bind("recipient", lane.country())
                .bind("channel", lane.channel().name())
                .bind("limit", limit)
                .map(DELIVERY)
                .list();
    }

    /** The latest first. */
    List<Delivery> latest(@Nullable DeliveryState state, long before, boolean kept, int limit) {
        return handle.createQuery(COLUMNS + "where number < :before" + (state == null ? "" : " and state = :state")
                        + (kept ? "" : " and alert_id in (select alert_id from alert where operation is null)")
                        + " order by number desc limit :limit")
                .bind("before", before)
                .bind("state", state == null ? null : state.name())
                .bind("limit", limit)
                .map(DELIVERY)
                .list();
    }

    /** What was made for a country, the latest first. */
    List<Delivery> sentTo(String country, @Nullable DeliveryState state, long before, int limit) {
        return handle.createQuery(
                        COLUMNS + "where recipient = :country and content_hash is not null and number < :before"
                                + (state == null ? "" : " and state = :state") + " order by number desc limit :limit")
                .bind("country", country)
                .bind("before", before)
                .bind("state", state == null ? null : state.name())
                .bind("limit", limit)
                .map(DELIVERY)
                .list();
    }

    Optional<Message> message(String messageId) {
        return handle.createQuery("select tells, content_type, content from delivery"
                        + " where message_id = :id and content is not null")
                .bind("id", messageId)
                .map((row, context) -> new Message(
                        Tidings.valueOf(row.getString("tells")),
                        row.getString("content_type"),
                        row.getBytes("content")))
                .findOne();
    }

    /** When the oldest was queued that is on its way still; empty if none is. */
    Optional<Instant> oldestQueued() {
        return handle.createQuery("select queued_at from delivery where state = 'QUEUED' order by number limit 1")
                .map((row, context) -> Instant.ofEpochMilli(row.getLong("queued_at")))
                .findOne();
    }

    long queued() {
        return handle.createQuery("select count(*) from delivery where state = 'QUEUED'")
                .mapTo(Long.class)
                .one();
    }

    Optional<Fault> off(Lane lane) {
        return handle.createQuery(
                        "select fault from delivery_endpoint_off where recipient = :recipient and channel = :channel")
                .bind("recipient", lane.country())
                .bind("channel", lane.channel().name())
                .map((row, context) -> Fault.valueOf(row.getString("fault")))
                .findOne();
    }

    private static Delivery read(ResultSet row) throws SQLException {
        String tells = row.getString("tells");
        String fault = row.getString("fault");
        return new Delivery(
                row.getLong("number"),
                row.getString("message_id"),
                row.getString("alert_id"),
                row.getInt("revision"),
                lane(row),
                tells == null ? null : Tidings.valueOf(tells),
                DeliveryState.valueOf(row.getString("state")),
                fault == null ? null : Fault.valueOf(fault),
                row.getString("detail"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("queued_at")),
                Instant.ofEpochMilli(row.getLong("next_attempt_at")),
                instant(row, "attempted_at"),
                instant(row, "settled_at"),
                row.getString("content_hash"));
    }

    private static Lane lane(ResultSet row) throws SQLException {
        return Lane.of(row.getString("recipient") + "/" + row.getString("channel"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
