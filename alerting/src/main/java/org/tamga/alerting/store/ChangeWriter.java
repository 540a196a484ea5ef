package org.tamga.alerting.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HistoryEntry;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.ReleaseRequest;
import org.tamga.alerting.retention.Retention;

/** Writes changes of alerts inside one transaction, giving each the next position. */
final class ChangeWriter {
    private static final int MOST_AT_ONCE = 500;

    private final Handle handle;
    private final AlertRows rows;
    private final AlertTable table;
    private final HeldBack heldBack;
    private final ActionRows actions;
    private final Outbox outbox;
    private final ReleaseRows releases;
    private long position;

    private ChangeWriter(Handle handle, long position) {
        this.handle = handle;
        this.rows = new AlertRows(handle);
        this.table = new AlertTable(handle);
        this.heldBack = new HeldBack(handle);
        this.actions = new ActionRows(handle);
        this.outbox = new Outbox(handle);
        this.releases = new ReleaseRows(handle);
        this.position = position;
    }

    /** Waits for every other writer first; on PostgreSQL by the row's lock, on SQLite by the transaction itself. */
    static ChangeWriter locking(Handle handle) {
        handle.execute("update change_stream set last_position = last_position where id = 1");
        return new ChangeWriter(handle, new AlertRows(handle).position());
    }

    Optional<QueuedAlert> find(String alertId) {
        return rows.find(alertId);
    }

    List<QueuedAlert> shelfEnded(Instant now) {
        return rows.shelfEnded(now, MOST_AT_ONCE);
    }

    long position() {
        return position;
    }

    /** What is known of releases of the alert that somebody has to agree to. */
    List<ReleaseRequest> requests(String alertId) {
        return releases.of(alertId);
    }

    Optional<Performed> performed(String actionId) {
        return actions.find(actionId);
    }

    /** Whether the store would have let go of an alert that it does not have, by what is known to have been done with it. */
    boolean isPast(Finding finding, Retention retention, Instant now) {
        if (finding.detectedAt().isAfter(now.minus(Retention.SHORTEST))) {
            return false; // nothing is past so soon, and nearly all come so
        }
        List<Performed> done = actions.of(finding.alertId());
        boolean released = done.stream().anyMatch(action -> action.deed() == Deed.RELEASED);
        return retention.isPast(finding, handling(done), released, now);
    }

    /** How an alert is handled after all that was done with it. */
    private static Handling handling(List<Performed> done) {
        return done.stream()
                .filter(action -> action.deed().handles())
                .reduce((first, last) -> last)
                .map(Performed::handling)
                .orElse(Handling.NEW);
    }

    /** Whether it now holds other alerts back. What is known to have been done with it already has been done. */
    boolean add(Finding finding) {
        Handling handling = handling(actions.of(finding.alertId()));
        table.add(finding, handling, nextPosition());
        heldBack.follow(finding);
        return holdBack(finding, handling);
    }

    /** Puts what is known to have been done with the alert before it came into its history. */
    void rememberWhatWasDone(String alertId) {
        actions.of(alertId).forEach(this::remember);
    }

    /** Whether it now holds other alerts back, and did not before. */
    boolean replace(Finding finding, Handling handling) {
        table.replace(finding, handling, nextPosition());
        heldBack.follow(finding);
        return holdBack(finding, handling);
    }

    /** Does something with an alert; the topic is told later. */
    QueuedAlert perform(QueuedAlert alert, Performed action) {
        QueuedAlert handled = handle(alert, action.handling());
        actions.add(action, handled.position(), false);
        remember(action);
        endWait(action);
        releases.follow(action);
        outbox.release(action);
        return handled;
    }

    /** The alert has changed: whoever was to get it is to get its new state. */
    void tellRecipients(Finding finding, Instant now) {
        outbox.follow(finding, now);
    }

    /** Lets the streams see that something beside the alert has changed. Returns the latest position. */
    long touch(String alertId) {
        int touched = handle.createUpdate("update alert set stream_position = :position where alert_id = :id")
                .bind("position", position + 1)
                .bind("id", alertId)
                .execute();
        if (touched > 0) {
            nextPosition();
        }
        return position;
    }

    /** Notes that the alert, which was just replaced, was put before the officers again by that. */
    void recall(Performed recall) {
        if (actions.find(recall.id()).isEmpty()) {
            actions.add(recall, position, false);
            remember(recall);
            endWait(recall);
        }
    }

    /** Takes over what the topic says was done. */
    void take(Performed action) {
        Optional<QueuedAlert> alert = find(action.alertId());
        long at = alert.map(before -> handle(before, action.deed().handles() ? action.handling() : before.handling())
                        .position())
                .orElseGet(this::nextPosition);
        actions.add(action, at, true);
        if (alert.isPresent()) {
            remember(action);
            endWait(action);
        }
        releases.follow(action);
        outbox.recall(action);
    }

    /** Notes that these are on the topic. */
    void published(List<Performed> done) {
        actions.published(done);
    }

    /** Whatever is done with an alert, but for passing it on, ends the wait for its acknowledgement. */
    private void endWait(Performed action) {
        if (action.deed().handles() && action.deed() != Deed.ESCALATED) {
            handle.createUpdate("delete from escalation_watch where alert_id = :id")
                    .bind("id", action.alertId())
                    .execute();
        }
    }

    private QueuedAlert handle(QueuedAlert alert, Handling handling) {
        table.handle(alert.finding(), handling, nextPosition());
        QueuedAlert handled = new QueuedAlert(alert.finding(), handling, position, alert.heldBy());
        holdBack(alert.finding(), handling);
        return handled;
    }

    private void remember(Performed action) {
        remember(
                action.alertId(),
                new HistoryEntry(
                        action.at(), action.deed(), action.officer(), ActionNote.of(action), action.revision()));
    }

    /** Every alert that is now held back, or no longer, is a change of its own: screens have to hear of it. */
    private boolean holdBack(Finding finding, Handling handling) {
        HeldBack.Days days = heldBack.follow(finding, handling);
        if (!days.moved().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(
                    "update alert set held_by = :holder, stream_position = :position where alert_id = :id");
            days.moved()
                    .forEach(alert -> batch.bind("id", alert.alertId())
                            .bind("holder", alert.holder())
                            .bind("position", ++position)
                            .add());
            batch.execute();
            writePosition();
        }
        return days.began();
    }

    void remember(String alertId, HistoryEntry entry) {
        handle.createUpdate("insert into alert_history (alert_id, number, at, what, who, note, revision)"
                        + " select :id, coalesce(max(number), 0) + 1, :at, :what, :who, :note, :revision"
                        + " from alert_history where alert_id = :id")
                .bind("id", alertId)
                .bind("at", entry.at().toEpochMilli())
                .bind("what", entry.what().name())
                .bind("who", entry.who())
                .bind("note", entry.note())
                .bind("revision", entry.revision())
                .execute();
    }

    private long nextPosition() {
        position++;
        writePosition();
        return position;
    }

    private void writePosition() {
        handle.execute("update change_stream set last_position = ? where id = 1", position);
    }
}
