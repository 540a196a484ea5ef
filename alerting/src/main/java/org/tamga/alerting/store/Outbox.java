package org.tamga.alerting.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.handling.Performed;

/**
 * Writes down what is to go out, in the transaction of what asks for it. What a message says is decided when it is made,
 * not here.
 */
final class Outbox {
    private final Handle handle;

    Outbox(Handle handle) {
        this.handle = handle;
    }

    /**
     * An officer released an alert: its state goes out along each lane, but for those along which that state went already
     * and would go again as it was.
     */
    void release(Performed action) {
        for (Lane lane : action.releasedTo()) {
            if (!onItsWay(action.alertId(), action.revision(), lane) || permittedSince(action.alertId(), lane)) {
                overtake(action.alertId(), lane, action.at());
                add(id(action.id(), lane), action.alertId(), action.revision(), lane, action.at(), null);
            }
        }
    }

    /** The topic tells of a release that the store did not know of; what arrived of it nobody knows. */
    void recall(Performed action) {
        for (Lane lane : action.releasedTo()) {
            add(
                    id(action.id(), lane),
                    action.alertId(),
                    action.revision(),
                    lane,
                    action.at(),
                    Fault.UNKNOWN_SINCE_REBUILD);
        }
    }

    /** The alert has changed: its new state goes wherever an earlier one was to go. */
    void follow(Finding finding, Instant now) {
        for (Lane lane : lanes(finding.alertId())) {
            overtake(finding.alertId(), lane, now);
            String name = "follow|" + finding.alertId() + "|" + finding.revision();
            add(id(name, lane), finding.alertId(), finding.revision(), lane, now, null);
        }
    }

    /** What the message says has changed though the alert has not: another message goes, with an id of its own. */
    void again(String instead, String alertId, int revision, Lane lane, Instant now) {
        add(id("again|" + instead, lane), alertId, revision, lane, now, null);
    }

    private List<Lane> lanes(String alertId) {
        return handle.createQuery("select distinct recipient, channel from delivery where alert_id = :alert"
                        + " order by recipient, channel")
                .bind("alert", alertId)
                .map((row, context) -> Lane.of(row.getString("recipient") + "/" + row.getString("channel")))
                .list();
    }

    /** The latest is of this revision, and has not been given up. */
    private boolean onItsWay(String alertId, int revision, Lane lane) {
        return handle.createQuery("select revision, state from delivery where alert_id = :alert"
                        + " and recipient = :recipient and channel = :channel order by number desc limit 1")
                .bind("alert", alertId)
                .bind("recipient", lane.country())
                .bind("channel", lane.channel().name())
                .map((row, context) -> row.getInt("revision") == revision
                        && !row.getString("state").equals(DeliveryState.FAILED.name()))
                .findOne()
                .orElse(false);
    }

    /** Whether something of the alert was permitted to the lane's country since it was last told. */
    private boolean permittedSince(String alertId, Lane lane) {
        return handle.createQuery("select count(*) from release_permit permitted"
                                + " join alert_evidence held on held.event_id = permitted.event_id"
                                + " where held.alert_id = :alert and permitted.country = :recipient and permitted.at >"
                                + " (select max(queued_at) from delivery where alert_id = :alert"
                                + " and recipient = :recipient and channel = :channel)")
                        .bind("alert", alertId)
                        .bind("recipient", lane.country())
                        .bind("channel", lane.channel().name())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private void overtake(String alertId, Lane lane, Instant now) {
        handle.createUpdate("update delivery set state = 'FAILED', fault = :fault, detail = null, settled_at = :now"
                        + " where alert_id = :alert and recipient = :recipient and channel = :channel"
                        + " and state = 'QUEUED'")
                .bind("fault", Fault.OVERTAKEN.name())
                .bind("now", now.toEpochMilli())
                .bind("alert", alertId)
                .bind("recipient", lane.country())
                .bind("channel", lane.channel().name())
                .execute();
    }

    private void add(String messageId, String alertId, int revision, Lane lane, Instant at, @Nullable Fault givenUp) {
        handle.createUpdate("insert into delivery (number, message_id, alert_id, revision, recipient, channel, state,"
                        + " fault, attempts, queued_at, next_attempt_at, pause, settled_at)"
                        + " select coalesce(max(number), 0) + 1, :message, :alert, :revision, :recipient, :channel,"
                        + " :state, :fault, 0, :at, :at, 0, :settled from delivery"
                        // what comes again, as after a restored backup, goes out once
                        + " having not exists (select 1 from delivery where message_id = :message)")
                .bind("message", messageId)
                .bind("alert", alertId)
                .bind("revision", revision)
                .bind("recipient", lane.country())
                .bind("channel", lane.channel().name())
                .bind("state", givenUp == null ? DeliveryState.QUEUED.name() : DeliveryState.FAILED.name())
                .bind("fault", givenUp == null ? null : givenUp.name())
                .bind("at", at.toEpochMilli())
                .bind("settled", givenUp == null ? null : (Long) at.toEpochMilli())
                .execute();
    }

    /** Follows from what asks for it, so that a restored store asks for the same message. */
    private static String id(String asks, Lane lane) {
        return "msg_" + UUID.nameUUIDFromBytes((asks + "|" + lane).getBytes(UTF_8));
    }
}
