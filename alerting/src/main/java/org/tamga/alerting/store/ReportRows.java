package org.tamga.alerting.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.search.Mention;
import org.tamga.alerting.search.Reported;

/** Writes reports, and by what they are found. */
final class ReportRows {
    static final String COLUMNS =
            "select number, event_id, revision, is_retracted, exercise, nature, country, checkpoint, place,"
                    + " occurred_at, mentions from report ";
    static final RowMapper<Row> ROW = (row, context) -> new Row(row.getLong("number"), read(row));

    private static final TypeReference<List<Mention>> MENTIONS = new TypeReference<>() {};
    private static final int MOST_AT_ONCE = 500;

    private final Handle handle;

    ReportRows(Handle handle) {
        this.handle = handle;
    }

    /** A report and its number in the store. */
    record Row(long number, Reported report) {}

    /** Takes in reports of which no two are of one event; each replaces what was known of its event. */
    void put(List<Reported> reports) {
        for (int from = 0; from < reports.size(); from += MOST_AT_ONCE) {
            putSome(reports.subList(from, Math.min(reports.size(), from + MOST_AT_ONCE)));
        }
    }

    private void putSome(List<Reported> reports) {
        Map<String, Row> known = known(reports.stream().map(Reported::eventId).toList());
        removeKeys(known.values());
        long next = handle.createQuery("select coalesce(max(number), 0) + 1 from report")
                .mapTo(Long.class)
                .one();
        PreparedBatch rows =
                handle.prepareBatch("insert into report (number, event_id, revision, is_retracted, exercise, nature,"
                        + " country, checkpoint, place, occurred_at, mentions) values (:number, :event, :revision, :retracted, :exercise,"
                        + " :nature, :country, :checkpoint, :place, :at, :mentions) on conflict (number) do update set"
                        + " revision = excluded.revision, is_retracted = excluded.is_retracted, exercise = excluded.exercise, nature = excluded.nature,"
                        + " country = excluded.country, checkpoint = excluded.checkpoint, place = excluded.place,"
                        + " occurred_at = excluded.occurred_at, mentions = excluded.mentions");
        PreparedBatch keys = handle.prepareBatch(
                "insert into report_key (form, at, kind, number) values (:form, :at, :kind, :number)");
        for (Reported report : reports) {
            Row before = known.get(report.eventId());
            Reported now =
                    before != null && report.retracted() && report.mentions().isEmpty()
                            ? report.naming(before.report().mentions())
                            : report;
            long number = before == null ? next++ : before.number();
            bind(rows, number, now);
            keys(number, now).forEach(key -> bind(keys, key));
        }
        rows.execute();
        execute(keys);
    }

    /** Removes reports, however they are known. */
    int remove(Collection<String> eventIds) {
        if (eventIds.isEmpty()) {
            return 0;
        }
        Map<String, Row> known = known(List.copyOf(eventIds));
        removeKeys(known.values());
        PreparedBatch rows = handle.prepareBatch("delete from report where number = :number");
        known.values().forEach(row -> rows.bind("number", row.number()).add());
        execute(rows);
        return known.size();
    }

    private Map<String, Row> known(List<String> eventIds) {
        return handle.createQuery(COLUMNS + "where event_id in (<ids>)").bindList("ids", eventIds).map(ROW).stream()
                .collect(Collectors.toMap(row -> row.report().eventId(), Function.identity()));
    }

    private void removeKeys(Collection<Row> rows) {
        PreparedBatch batch = handle.prepareBatch(
                "delete from report_key where form = :form and at = :at and kind = :kind and number = :number");
        rows.forEach(row -> keys(row.number(), row.report()).forEach(key -> bind(batch, key)));
        execute(batch);
    }

    private record Key(String form, long at, String kind, long number) {}

    private static List<Key> keys(long number, Reported report) {
        return report.mentions().stream()
                .flatMap(mention -> mention.forms().stream()
                        .map(form -> new Key(
                                SearchForm.of(form), report.occurredAt().toEpochMilli(), mention.kind(), number)))
                .distinct()
                .toList();
    }

    private static void bind(PreparedBatch batch, Key key) {
        batch.bind("form", key.form())
                .bind("at", key.at())
                .bind("kind", key.kind())
                .bind("number", key.number())
                .add();
    }

    private static void bind(PreparedBatch batch, long number, Reported report) {
        batch.bind("number", number)
                .bind("event", report.eventId())
                .bind("revision", report.revision())
                .bind("retracted", report.retracted() ? 1 : 0)
                .bind("exercise", report.exercise() ? 1 : 0)
                .bind("nature", report.nature().name())
                .bind("country", report.country())
                .bind("checkpoint", report.checkpoint())
                .bind("place", report.place())
                .bind("at", report.occurredAt().toEpochMilli())
                .bind("mentions", json(report.mentions()))
                .add();
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Reported read(ResultSet row) throws SQLException {
        try {
            return new Reported(
                    row.getString("event_id"),
                    row.getInt("revision"),
                    row.getInt("is_retracted") == 1,
                    row.getInt("exercise") == 1,
                    Nature.valueOf(row.getString("nature")),
                    row.getString("country"),
                    row.getString("checkpoint"),
                    row.getString("place"),
                    Instant.ofEpochMilli(row.getLong("occurred_at")),
                    Json.MAPPER.readValue(row.getString("mentions"), MENTIONS));
        } catch (JsonProcessingException unreadable) {
            // without its message, which would quote what the report names
            unreadable.clearLocation();
            throw new UncheckedIOException("What a stored report names cannot be read", unreadable);
        }
    }

    private static String json(List<Mention> mentions) {
        try {
            return Json.MAPPER.writeValueAsString(mentions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What a report names has no JSON form", impossible);
        }
    }
}
