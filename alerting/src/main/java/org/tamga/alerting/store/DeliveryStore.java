package org.tamga.alerting.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.delivery.Message;

/**
 * What goes out to recipients and how far it has come, in the alert store's database. Every change of a delivery is a
 * change of its alert in the stream, so that whoever looks at the alert sees it. Several centres may share it: a delivery
 * is leased to one of them while it is attempted.
 */
public final class DeliveryStore {
    /** Longer than any attempt takes; after this time a centre that began one and was stopped has lost it. */
    public static final Duration LEASE = Duration.ofMinutes(1);

    private final Jdbi writer;
    private final Jdbi readers;

    DeliveryStore(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** The lanes along which something is to be attempted now. */
    public List<Lane> due(Instant now) {
        return readers.withHandle(handle -> new DeliveryRows(handle).due(now));
    }

    /**
     * Where the clock was set back, what waits for a time that lies further ahead than it was ever to wait waits its pause
     * from now on.
     */
    public void clockIs(Instant now) {
        boolean isAhead = readers.withHandle(handle -> handle.createQuery(
                                "select count(*) from delivery"
                                        + " where state = 'QUEUED' and (next_attempt_at > :now + pause or leased_until > :leased)")
                        .bind("now", now.toEpochMilli())
                        .bind("leased", now.plus(LEASE).toEpochMilli())
                        .mapTo(Long.class)
                        .one())
                > 0;
        if (isAhead) {
            writer.useTransaction(handle -> setBack(handle, now));
        }
    }

    private static void setBack(Handle handle, Instant now) {
        ChangeWriter.locking(handle);
        handle.createUpdate("update delivery set next_attempt_at = :now + pause"
                        + " where state = 'QUEUED' and next_attempt_at > :now + pause")
                .bind("now", now.toEpochMilli())
                .execute();
        handle.createUpdate("update delivery set leased_until = :leased"
                        + " where state = 'QUEUED' and leased_until > :leased")
                .bind("leased", now.plus(LEASE).toEpochMilli())
                .execute();
    }

    /** Begins an attempt: the earliest that is due along the lane is leased, and the attempt counted. */
    public Optional<Delivery> begin(Lane lane, Instant now) {
        return writer.inTransaction(handle -> {
            ChangeWriter.locking(handle);
            Optional<Delivery> due = new DeliveryRows(handle).due(lane, now);
            due.ifPresent(delivery -> handle.createUpdate("update delivery set attempts = attempts + 1,"
                            + " attempted_at = :now, leased_until = :leased where number = :number")
                    .bind("now", now.toEpochMilli())
                    .bind("leased", now.plus(LEASE).toEpochMilli())
                    .bind("number", delivery.number())
                    .execute());
            return due.flatMap(delivery -> new DeliveryRows(handle).find(delivery.messageId()));
        });
    }

    /** Keeps the message as it is about to be sent. */
    public void keep(Delivery delivery, Message message) {
        writer.useTransaction(handle -> {
            ChangeWriter.locking(handle);
            handle.createUpdate("update delivery set tells = :tells, content_type = :type, content = :content,"
                            + " content_hash = :sha where number = :number")
                    .bind("tells", message.tells().name())
                    .bind("type", message.contentType())
                    .bind("content", message.content())
                    .bind("sha", message.sha256())
                    .bind("number", delivery.number())
                    .execute();
        });
    }

    /** It was taken, whatever was thought of it meanwhile. Returns the position of the change. */
    public long taken(Delivery delivery, DeliveryState state, Instant now) {
        return change(
                delivery,
                handle -> handle.createUpdate("update delivery set state = :state, fault = null,"
                                + " detail = null, settled_at = :now, leased_until = null where number = :number"
                                + " and state in ('QUEUED', 'FAILED', 'SENT')")
                        .bind("state", state.name())
                        .bind("now", now.toEpochMilli())
                        .bind("number", delivery.number())
                        .execute());
    }

    /** The attempt came to nothing; another follows after {@code pause}. Returns the position of the change. */
    public long postponed(Delivery delivery, Carried.Failed why, Duration pause, Instant now) {
        return change(
                delivery,
                handle -> handle.createUpdate("update delivery set fault = :fault, detail = :detail,"
                                + " next_attempt_at = :next, pause = :pause, leased_until = null"
                                + " where number = :number and state = 'QUEUED'")
                        .bind("fault", why.fault().name())
                        .bind("detail", why.detail())
                        .bind("next", now.plus(pause).toEpochMilli())
                        .bind("pause", pause.toMillis())
                        .bind("number", delivery.number())
                        .execute());
    }

    /** No further attempt follows. Returns the position of the change. */
    public long givenUp(Delivery delivery, Carried.Failed why, Instant now) {
        return change(delivery, handle -> giveUp(handle, delivery, why, now));
    }

    /** The message would say something else now: it is given up, and another one queued in its place. */
    public long replaced(Delivery delivery, Instant now) {
        return change(delivery, handle -> {
            giveUp(handle, delivery, Carried.Failed.of(Fault.OVERTAKEN), now);
            new Outbox(handle)
                    .again(delivery.messageId(), delivery.alertId(), delivery.revision(), delivery.lane(), now);
        });
    }

    /** The receiver wants no more: what waits for it is given up too, and what comes later will be. */
    public long endpointOff(Delivery delivery, Carried.Failed why, Instant now) {
        return change(delivery, handle -> {
            handle.createUpdate("insert into delivery_endpoint_off (recipient, channel, since, fault)"
                            + " values (:recipient, :channel, :now, :fault) on conflict do nothing")
                    .bind("recipient", delivery.lane().country())
                    .bind("channel", delivery.lane().channel().name())
                    .bind("now", now.toEpochMilli())
                    .bind("fault", why.fault().name())
                    .execute();
            giveUp(handle, delivery, why, now);
        });
    }

    private static void giveUp(Handle handle, Delivery delivery, Carried.Failed why, Instant now) {
        handle.createUpdate("update delivery set state = 'FAILED', fault = :fault, detail = :detail,"
                        + " settled_at = :now, leased_until = null where number = :number and state = 'QUEUED'")
                .bind("fault", why.fault().name())
                .bind("detail", why.detail())
                .bind("now", now.toEpochMilli())
                .bind("number", delivery.number())
                .execute();
    }

    /** Whether the receiver of a lane has said that it wants no more. */
    public boolean isOff(Lane lane) {
        return readers.withHandle(handle -> new DeliveryRows(handle).off(lane)).isPresent();
    }

    /**
     * An officer wants it tried again, whatever came of it, with the same id and from the first pause on; a lane that was
     * off is on again. Returns the position of the change; empty if there is no such delivery, or its alert has moved on.
     */
    public Optional<Long> replay(String messageId, Instant now) {
        return writer.inTransaction(handle -> {
            ChangeWriter changes = ChangeWriter.locking(handle);
            Optional<Delivery> found = new DeliveryRows(handle)
                    .find(messageId)
                    .filter(delivery -> changes.find(delivery.alertId())
                            .filter(alert -> alert.finding().revision() == delivery.revision())
                            .isPresent());
            found.ifPresent(delivery -> queueAgain(handle, delivery, now));
            return found.map(delivery -> changes.touch(delivery.alertId()));
        });
    }

    private static void queueAgain(Handle handle, Delivery delivery, Instant now) {
        handle.createUpdate("delete from delivery_endpoint_off where recipient = :recipient and channel = :channel")
                .bind("recipient", delivery.lane().country())
                .bind("channel", delivery.lane().channel().name())
                .execute();
        handle.createUpdate("update delivery set state = 'QUEUED', fault = null, detail = null, attempts = 0,"
                        + " next_attempt_at = :now, pause = 0, leased_until = null, settled_at = null"
                        + " where number = :number")
                .bind("now", now.toEpochMilli())
                .bind("number", delivery.number())
                .execute();
    }

    /**
     * The recipient acknowledged a message: what is known of it only grows. Returns the position of the change; empty if
     * nothing was sent to the country under this id.
     */
    public Optional<Long> acknowledged(String messageId, String country, DeliveryState state, Instant now) {
        return writer.inTransaction(handle -> {
            ChangeWriter changes = ChangeWriter.locking(handle);
            Optional<Delivery> found = new DeliveryRows(handle)
                    .find(messageId)
                    .filter(delivery -> delivery.lane().country().equals(country) && delivery.sha256() != null);
            found.filter(delivery -> rank(delivery.state()) < rank(state))
                    .ifPresent(delivery -> handle.createUpdate("update delivery set state = :state, fault = null,"
                                    + " detail = null, settled_at = :now, leased_until = null where number = :number")
                            .bind("state", state.name())
                            .bind("now", now.toEpochMilli())
                            .bind("number", delivery.number())
                            .execute());
            return found.map(delivery -> changes.touch(delivery.alertId()));
        });
    }

    /** Whoever acknowledges it has it, whatever the centre thought. */
    private static int rank(DeliveryState state) {
        return state == DeliveryState.FAILED ? -1 : state.ordinal();
    }

    public Optional<Delivery> find(String messageId) {
        return readers.withHandle(handle -> new DeliveryRows(handle).find(messageId));
    }

    /** Those of an alert, the earliest first. */
    public List<Delivery> of(String alertId) {
        return readers.withHandle(handle -> new DeliveryRows(handle).of(alertId));
    }

    /** Those along a lane whose message was made, the latest first. */
    public List<Delivery> made(Lane lane, int limit) {
        return readers.withHandle(handle -> new DeliveryRows(handle).made(lane, limit));
    }

    /**
     * The latest first.
     *
     * @param state null for all
     * @param before only those with a smaller number
     * @param kept whether also those of alerts that are kept to an operation
     */
    public List<Delivery> latest(@Nullable DeliveryState state, long before, boolean kept, int limit) {
        return readers.withHandle(handle -> new DeliveryRows(handle).latest(state, before, kept, limit));
    }

    /**
     * What was made for a country, the latest first.
     *
     * @param state null for all
     * @param before only those with a smaller number
     */
    public List<Delivery> sentTo(String country, @Nullable DeliveryState state, long before, int limit) {
        return readers.withHandle(handle -> new DeliveryRows(handle).sentTo(country, state, before, limit));
    }

    /** Exactly what was sent; empty if it was never made. */
    public Optional<Message> message(String messageId) {
        return readers.withHandle(handle -> new DeliveryRows(handle).message(messageId));
    }

    /** When the oldest was queued that is on its way still; empty if none is. */
    public Optional<Instant> oldestQueued() {
        return readers.withHandle(handle -> new DeliveryRows(handle).oldestQueued());
    }

    public long queued() {
        return readers.withHandle(handle -> new DeliveryRows(handle).queued());
    }

    private long change(Delivery delivery, Change change) {
        return writer.inTransaction(handle -> {
            ChangeWriter changes = ChangeWriter.locking(handle);
            change.of(handle);
            return changes.touch(delivery.alertId());
        });
    }

    private interface Change {
        void of(Handle handle);
    }
}
