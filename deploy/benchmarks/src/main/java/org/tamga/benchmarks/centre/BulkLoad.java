package org.tamga.benchmarks.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.search.Findable;

/**
 * Writes alerts and what was done with them into an empty store: the rows that the store writes, table by table and many at
 * once, since a million of them by the store's own way take an hour. A test holds both against each other.
 */
final class BulkLoad implements AutoCloseable {
    private static final String TAKEN_IN = "insert into %s (%s) values (%s)";

    private final Connection connection;
    private final Map<String, PreparedStatement> tables = new LinkedHashMap<>();
    private long position;

    /** @param connection to a database with the store's tables, which this does not close */
    BulkLoad(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        table(
                "alert",
                "alert_id, revision, is_open, pattern, severity, urgency, detected_at, handling, handled_by,"
                        + " handled_at, outcome, assignee, handled_revision, escalation, stream_position, finding, confidence,"
                        + " impact");
        table("alert_evidence", "alert_id, event_id");
        table("alert_history", "alert_id, number, at, what, who, note, revision");
        table("alert_key", "alert_id, key_hash, first_at, last_at");
        table(
                "alert_action",
                "action_id, number, alert_id, revision, deed, officer, note, at, handling, handled_by,"
                        + " assignee, outcome, handled_at, escalation, is_published");
        table("search_key", "form, kind, alert_id, event_id");
        table("alert_span", "alert_id, first_at, last_at");
        table("alert_country", "alert_id, country");
    }

    private void table(String name, String columns) throws SQLException {
        int count = columns.split(",").length;
        String marks = String.join(", ", Collections.nCopies(count, "?"));
        tables.put(name, connection.prepareStatement(TAKEN_IN.formatted(name, columns, marks)));
    }

    /** Takes in a batch: first what was done, then the alerts. */
    void take(List<Performed> done, List<Finding> findings) throws Exception {
        Map<String, List<Performed>> byAlert = new LinkedHashMap<>();
        for (Performed action : done) {
            byAlert.computeIfAbsent(action.alertId(), none -> new ArrayList<>()).add(action);
            add(action);
        }
        for (Finding finding : findings) {
            add(finding, byAlert.getOrDefault(finding.alertId(), List.of()));
        }
        for (PreparedStatement table : tables.values()) {
            table.executeBatch();
        }
        connection.commit();
    }

    private void add(Performed action) throws SQLException {
        Handling handling = action.handling();
        row(
                "alert_action",
                action.id(),
                ++position,
                action.alertId(),
                action.revision(),
                action.deed().name(),
                action.officer(),
                action.note(),
                millis(action.at()),
                handling.state().name(),
                handling.by(),
                handling.assignee(),
                name(handling.outcome()),
                millis(handling.at()),
                handling.escalation(),
                1);
    }

    private void add(Finding finding, List<Performed> done) throws Exception {
        String id = finding.alertId();
        Handling handling =
                done.isEmpty() ? Handling.NEW : done.get(done.size() - 1).handling();
        row(
                "alert",
                id,
                finding.revision(),
                finding.open() ? 1 : 0,
                finding.pattern(),
                finding.severity().name(),
                finding.severity().urgency(),
                millis(finding.detectedAt()),
                handling.state().name(),
                handling.by(),
                millis(handling.at()),
                name(handling.outcome()),
                handling.assignee(),
                handling.revision(),
                handling.escalation(),
                ++position,
                Json.MAPPER.writeValueAsString(finding),
                level(finding.confidence()),
                level(finding.impact()));
        for (String event : finding.evidenceIds()) {
            row("alert_evidence", id, event);
        }
        addHistory(finding, done);
        addSearch(finding);
    }

    private void addHistory(Finding finding, List<Performed> done) throws SQLException {
        int number = 1;
        row(
                "alert_history",
                finding.alertId(),
                number,
                millis(finding.detectedAt()),
                Deed.of(finding.change()).name(),
                null,
                null,
                finding.revision());
        for (Performed action : done) {
            Outcome outcome = action.handling().outcome();
            String note = outcome == null ? action.note() : outcome + ": " + action.note();
            row(
                    "alert_history",
                    finding.alertId(),
                    ++number,
                    millis(action.at()),
                    action.deed().name(),
                    action.officer(),
                    note,
                    action.revision());
        }
    }

    private void addSearch(Finding finding) throws SQLException {
        String id = finding.alertId();
        List<Long> times = finding.evidence().stream()
                .map(Evidence::occurredAt)
                .map(Instant::toEpochMilli)
                .sorted()
                .toList();
        long first = times.get(0);
        long last = times.get(times.size() - 1);
        row("alert_key", id, finding.subject().keyHash(), first, last);
        for (Findable found : Findable.of(finding)) {
            row(
                    "search_key",
                    HexFormat.of().formatHex(found.form().getBytes(UTF_8)),
                    found.kind(),
                    id,
                    found.eventId());
        }
        row("alert_span", id, first, last);
        for (String country : finding.countries()) {
            row("alert_country", id, country);
        }
    }

    private void row(String table, @Nullable Object... values) throws SQLException {
        PreparedStatement insert = Objects.requireNonNull(tables.get(table), table);
        for (int column = 0; column < values.length; column++) {
            insert.setObject(column + 1, values[column]);
        }
        insert.addBatch();
    }

    /** The store goes on from here, and its routes have {@code unseen} changes before them. */
    void end(long unseen) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update change_stream set last_position = " + position);
            statement.executeUpdate("update routing_position set position = " + (position - unseen));
        }
        connection.commit();
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable String name(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }

    private static @Nullable String level(@Nullable Assessment assessment) {
        return assessment == null ? null : assessment.level().name();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement table : tables.values()) {
            table.close();
        }
    }
}
