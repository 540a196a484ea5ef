package org.tamga.alerting.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.Key;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.Severity;

/**
 * Which alerts are held back: the open ones about a key that was seen too often on a day on which, or across which, their
 * evidence lies. This is the one place where that is decided; everywhere else an alert is held back if it has a holder.
 *
 * <p>An alert of seen-too-often holds others back while it is open, unless an officer closed it as a false alert. Of
 * several the one of the earliest day is the holder. They never hold back each other.
 */
final class HeldBack {
    /** For an alert {@code a}. */
    private static final String HOLDER =
            "case when a.is_open = 1 and a.pattern <> '" + Finding.SEEN_TOO_OFTEN + "' then"
                    + " (select o.alert_id from alert_key k join key_seen_too_often o on o.key_hash = k.key_hash"
                    + " and o.from_at <= k.last_at and o.until_at >= k.first_at where k.alert_id = a.alert_id"
                    + " order by o.from_at, o.alert_id limit 1) end";

    private static final RowMapper<Day> DAY =
            (row, context) -> new Day(row.getString("key_hash"), row.getLong("from_at"), row.getLong("until_at"));

    private final Handle handle;

    HeldBack(Handle handle) {
        this.handle = handle;
    }

    /** A key and the day on which it was seen too often, from its first to its last millisecond. */
    record Day(String keyHash, long from, long until) {}

    /** An alert whose holder is another than before, or none any longer. */
    record Moved(String alertId, @Nullable String holder) {}

    /**
     * How the days stand after a change.
     *
     * @param began whether the alert that changed holds others back, and did not before
     */
    record Days(boolean began, List<Moved> moved) {
        private static final Days AS_BEFORE = new Days(false, List.of());
    }

    /** Notes what an alert is about, and finds its holder. To be called when its row is there with what it says. */
    void follow(Finding finding) {
        handle.createUpdate("delete from alert_key where alert_id = :id")
                .bind("id", finding.alertId())
                .execute();
        if (!finding.ofTooOften() && !finding.evidence().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("insert into alert_key (alert_id, key_hash, first_at, last_at)"
                    + " values (:alert, :key, :first, :last)");
            keys(finding)
                    .forEach(key -> batch.bind("alert", finding.alertId())
                            .bind("key", key)
                            .bind("first", first(finding).toEpochMilli())
                            .bind("last", last(finding).toEpochMilli())
                            .add());
            batch.execute();
        }
        handle.createUpdate("update alert as a set held_by = " + HOLDER + " where a.alert_id = :id")
                .bind("id", finding.alertId())
                .execute();
    }

    /** Makes an alert hold others back, or let go of them, and tells which these are; they are still to be written. */
    Days follow(Finding finding, Handling handling) {
        if (!finding.ofTooOften()) {
            return Days.AS_BEFORE;
        }
        Optional<Day> before = handle.createQuery(
                        "select key_hash, from_at, until_at from key_seen_too_often where alert_id = :id")
                .bind("id", finding.alertId())
                .map(DAY)
                .findOne();
        Optional<Day> now = day(finding, handling);
        if (now.equals(before)) {
            return Days.AS_BEFORE;
        }
        handle.createUpdate("delete from key_seen_too_often where alert_id = :id")
                .bind("id", finding.alertId())
                .execute();
        now.ifPresent(
                day -> handle.createUpdate("insert into key_seen_too_often (alert_id, key_hash, from_at, until_at)"
                                + " values (:id, :key, :from, :until)")
                        .bind("id", finding.alertId())
                        .bind("key", day.keyHash())
                        .bind("from", day.from())
                        .bind("until", day.until())
                        .execute());
        List<Moved> moved = Stream.concat(before.stream(), now.stream())
                .flatMap(day -> moved(day).stream())
                .distinct()
                .toList();
        return new Days(before.isEmpty(), moved);
    }

    /** How many alerts that nobody has closed this one holds back, by severity; together with others that do. */
    Map<Severity, Long> by(String alertId) {
        return counted(handle.createQuery("select a.severity, count(distinct a.alert_id) as alerts"
                        + " from key_seen_too_often o join alert_key k on k.key_hash = o.key_hash"
                        + " and k.first_at <= o.until_at and k.last_at >= o.from_at"
                        + " join alert a on a.alert_id = k.alert_id"
                        + " where o.alert_id = :id and a.held_by is not null and a.handling <> 'CLOSED'"
                        + " group by a.severity")
                .bind("id", alertId));
    }

    /**
     * How many alerts that nobody has closed are held back, by severity.
     *
     * @param seen a condition more
     */
    Map<Severity, Long> all(String seen) {
        return counted(handle.createQuery("select severity, count(*) as alerts from alert"
                + " where held_by is not null and handling <> 'CLOSED'" + seen + " group by severity"));
    }

    private static Map<Severity, Long> counted(Query query) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        query.map((row, context) -> Map.entry(Severity.valueOf(row.getString("severity")), row.getLong("alerts")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private List<Moved> moved(Day day) {
        return handle
                .createQuery("select a.alert_id, a.held_by, " + HOLDER + " as holder from alert_key about"
                        + " join alert a on a.alert_id = about.alert_id where about.key_hash = :key"
                        + " and about.first_at <= :until and about.last_at >= :from order by a.stream_position")
                .bind("key", day.keyHash())
                .bind("from", day.from())
                .bind("until", day.until())
                .map((row, context) -> {
                    String holder = row.getString("holder");
                    return Objects.equals(row.getString("held_by"), holder)
                            ? Optional.<Moved>empty()
                            : Optional.of(new Moved(row.getString("alert_id"), holder));
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Day> day(Finding finding, Handling handling) {
        if (!finding.open() || finding.evidence().isEmpty() || handling.outcome() == Outcome.FALSE_ALERT) {
            return Optional.empty();
        }
        Instant start = first(finding).truncatedTo(ChronoUnit.DAYS);
        Instant end = start.plus(Duration.ofDays(1)).minusMillis(1);
        return keys(finding).stream().findFirst().map(key -> new Day(key, start.toEpochMilli(), end.toEpochMilli()));
    }

    private static Set<String> keys(Finding finding) {
        Set<String> keys = new LinkedHashSet<>();
        finding.about().stream().map(Key::keyHash).forEach(keys::add);
        keys.add(finding.subject().keyHash());
        keys.remove("");
        return keys;
    }

    private static Instant first(Finding finding) {
        return finding.evidence().stream()
                .map(Evidence::occurredAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(Finding finding) {
        return finding.evidence().stream()
                .map(Evidence::occurredAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
