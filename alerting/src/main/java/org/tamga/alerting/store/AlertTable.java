package org.tamga.alerting.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.json.Json;

/** Writes the rows of alerts, with their evidence and what they are found by. */
final class AlertTable {
    private final Handle handle;
    private final SearchKeys searched;

    AlertTable(Handle handle) {
        this.handle = handle;
        this.searched = new SearchKeys(handle);
    }

    /** @param position of the change */
    void add(Finding finding, Handling handling, long position) {
        bind(
                        handle.createUpdate(
                                "insert into alert (alert_id, revision, is_open, pattern, severity, urgency,"
                                        + " detected_at, handling, handled_by, handled_at, outcome, assignee,"
                                        + " handled_revision, shelved_until, escalation, stream_position, finding,"
                                        + " confidence, impact, operation, exercise)"
                                        + " values (:id, :revision, :open, :pattern, :severity, :urgency, :detectedAt,"
                                        + " :handling, :handledBy, :handledAt, :outcome, :assignee, :handledRevision,"
                                        + " :shelvedUntil, :escalation, :position, :finding, :confidence, :impact, :operation,"
                                        + " :exercise)"),
                        finding,
                        handling,
                        position)
                .execute();
        writeEvidence(finding);
    }

    /** @param position of the change */
    void replace(Finding finding, Handling handling, long position) {
        bind(
                        handle.createUpdate(
                                "update alert set revision = :revision, is_open = :open, pattern = :pattern,"
                                        + " severity = :severity, urgency = :urgency, detected_at = :detectedAt,"
                                        + " handling = :handling, handled_by = :handledBy, handled_at = :handledAt,"
                                        + " outcome = :outcome, assignee = :assignee, handled_revision = :handledRevision,"
                                        + " shelved_until = :shelvedUntil, escalation = :escalation,"
                                        + " stream_position = :position, finding = :finding, confidence = :confidence,"
                                        + " impact = :impact, operation = :operation, exercise = :exercise"
                                        + " where alert_id = :id"),
                        finding,
                        handling,
                        position)
                .execute();
        handle.createUpdate("delete from alert_evidence where alert_id = :id")
                .bind("id", finding.alertId())
                .execute();
        writeEvidence(finding);
    }

    /** @param position of the change */
    void handle(Finding finding, Handling handling, long position) {
        bind(
                        handle.createUpdate("update alert set handling = :handling, handled_by = :handledBy,"
                                + " handled_at = :handledAt, outcome = :outcome, assignee = :assignee,"
                                + " handled_revision = :handledRevision, shelved_until = :shelvedUntil,"
                                + " escalation = :escalation, stream_position = :position"
                                + " where alert_id = :id"),
                        finding,
                        handling,
                        position)
                .execute();
    }

    private static Update bind(Update update, Finding finding, Handling handling, long position) {
        return update.bind("id", finding.alertId())
                .bind("revision", finding.revision())
                .bind("open", finding.open() ? 1 : 0)
                .bind("exercise", finding.exercise() ? 1 : 0)
                .bind("pattern", finding.pattern())
                .bind("severity", finding.severity().name())
                .bind("urgency", finding.severity().urgency())
                .bind("detectedAt", finding.detectedAt().toEpochMilli())
                .bind("handling", handling.state().name())
                .bind("handledBy", handling.by())
                .bind("handledAt", millis(handling.at()))
                .bind(
                        "outcome",
                        handling.outcome() == null ? null : handling.outcome().name())
                .bind("assignee", handling.assignee())
                .bind("handledRevision", handling.revision())
                .bind("shelvedUntil", millis(handling.shelvedUntil()))
                .bind("escalation", handling.escalation())
                .bind("position", position)
                .bind("confidence", level(finding.confidence()))
                .bind("impact", level(finding.impact()))
                .bind("operation", finding.operation())
                .bind("finding", json(finding));
    }

    private void writeEvidence(Finding finding) {
        searched.follow(finding);
        if (finding.evidence().isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into alert_evidence (alert_id, event_id) values (:alert, :event)");
        finding.evidenceIds()
                .forEach(event -> batch.bind("alert", finding.alertId())
                        .bind("event", event)
                        .add());
        batch.execute();
    }

    private static @Nullable String level(@Nullable Assessment assessment) {
        return assessment == null ? null : assessment.level().name();
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static String json(Finding finding) {
        try {
            return Json.MAPPER.writeValueAsString(finding);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A finding has no JSON form", impossible);
        }
    }
}
