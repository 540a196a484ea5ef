package org.tamga.alerting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.statistics.AlarmLoad;
import org.tamga.alerting.statistics.DayCount;
import org.tamga.alerting.statistics.Period;
import org.tamga.alerting.statistics.Precision;
import org.tamga.alerting.statistics.Source;
import org.tamga.alerting.statistics.Stale;
import org.tamga.alerting.statistics.Statistics;
import org.tamga.alerting.statistics.Waits;

/** Reads the figures of a period, without exercises. Whole numbers are divided as both databases divide them, without a rest. */
final class StatisticsRows {
    private static final long DAY = 86_400_000;
    private static final long SLOT = AlarmLoad.SLOT.toMillis();
    private static final List<Severity> URGENT_FIRST = List.of(Severity.HIGH, Severity.MEDIUM, Severity.LOW);

    /** An alert's first line of history is that it was found. */
    private static final String FOUND = " from alert a join alert_history h on h.alert_id = a.alert_id and h.number = 1"
            + " where h.at >= :from and h.at < :until ";

    private static final String CALLS = " from alert_history h join alert a on a.alert_id = h.alert_id"
            + " where h.at >= :from and h.at < :until and (h.number = 1 or h.what = 'RECALLED') and a.held_by is null ";
    private static final String WAITS = " from alert a where is_open = 1 and held_by is null and handling ";

    private static final String REAL = "a.exercise = 0 and ";
    private static final String NOT_KEPT = "a.operation is null and ";

    private final Handle handle;
    private final Period period;
    private final boolean kept;

    /** @param kept whether what is kept to an operation is counted too */
    StatisticsRows(Handle handle, Period period, boolean kept) {
        this.handle = handle;
        this.period = period;
        this.kept = kept;
    }

    Statistics read() {
        return new Statistics(
                period,
                days(),
                precision(),
                waits(),
                load(),
                stale(),
                sources("select a.pattern as name, count(*) as calls" + CALLS + "group by a.pattern"),
                sources("select c.country as name, count(*) as calls"
                        + CALLS.replace(" where ", " join alert_country c on c.alert_id = a.alert_id where ")
                        + "group by c.country"));
    }

    private List<DayCount> days() {
        long shift = Period.REGION.getTotalSeconds() * 1_000L;
        Map<Long, Map<Severity, Long>> counts = new HashMap<>();
        inPeriod("select (h.at + " + shift + ") / " + DAY + " as day, a.severity, count(*) as alerts" + FOUND
                        + "group by (h.at + " + shift + ") / " + DAY + ", a.severity")
                .map((row, context) -> Map.entry(
                        row.getLong("day"),
                        Map.entry(Severity.valueOf(row.getString("severity")), row.getLong("alerts"))))
                .forEach(count -> counts.computeIfAbsent(count.getKey(), none -> new EnumMap<>(Severity.class))
                        .put(count.getValue().getKey(), count.getValue().getValue()));
        LocalDate first = period.from().atOffset(Period.REGION).toLocalDate();
        LocalDate last = period.until().minusMillis(1).atOffset(Period.REGION).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .map(day -> count(day, counts.getOrDefault(day.toEpochDay(), Map.of())))
                .toList();
    }

    private static DayCount count(LocalDate day, Map<Severity, Long> counts) {
        return new DayCount(
                day,
                counts.getOrDefault(Severity.HIGH, 0L),
                counts.getOrDefault(Severity.MEDIUM, 0L),
                counts.getOrDefault(Severity.LOW, 0L));
    }

    private List<Precision> precision() {
        Map<String, Map<Outcome, Long>> outcomes = new TreeMap<>();
        inPeriod("select pattern, outcome, count(*) as alerts from alert a where handling = 'CLOSED'"
                        + " and outcome in ('CONFIRMED', 'FALSE_ALERT', 'DUPLICATE', 'INFORMATION_ONLY')"
                        + " and handled_at >= :from and handled_at < :until group by pattern, outcome")
                .map((row, context) -> Map.entry(
                        row.getString("pattern"),
                        Map.entry(Outcome.valueOf(row.getString("outcome")), row.getLong("alerts"))))
                .forEach(count -> outcomes.computeIfAbsent(count.getKey(), none -> new EnumMap<>(Outcome.class))
                        .put(count.getValue().getKey(), count.getValue().getValue()));
        return outcomes.entrySet().stream()
                .map(pattern -> precision(pattern.getKey(), pattern.getValue()))
                .sorted(Comparator.comparing(StatisticsRows::closed).reversed())
                .toList();
    }

    private static Precision precision(String pattern, Map<Outcome, Long> outcomes) {
        return new Precision(
                pattern,
                outcomes.getOrDefault(Outcome.CONFIRMED, 0L),
                outcomes.getOrDefault(Outcome.FALSE_ALERT, 0L),
                outcomes.getOrDefault(Outcome.DUPLICATE, 0L),
                outcomes.getOrDefault(Outcome.INFORMATION_ONLY, 0L));
    }

    private static long closed(Precision precision) {
        return precision.confirmed() + precision.falseAlerts() + precision.duplicates() + precision.informationOnly();
    }

    private List<Waits> waits() {
        Map<Severity, List<Long>> taken = new EnumMap<>(Severity.class);
        inPeriod("select a.severity, min(d.at) - h.at as waited"
                        + FOUND.replace(
                                " where ",
                                " join alert_history d on d.alert_id = a.alert_id"
                                        + " and d.what in ('ACKNOWLEDGED', 'BEGUN', 'ASSIGNED', 'CLOSED') where ")
                        + "group by a.alert_id, a.severity, h.at")
                .map((row, context) ->
                        Map.entry(Severity.valueOf(row.getString("severity")), Math.max(0, row.getLong("waited"))))
                .forEach(wait -> taken.computeIfAbsent(wait.getKey(), none -> new ArrayList<>())
                        .add(wait.getValue()));
        Map<Severity, Long> waiting = bySeverity(inPeriod("select a.severity, count(*) as alerts" + FOUND
                + "and a.is_open = 1 and a.held_by is null and a.handling = 'NEW' group by a.severity"));
        return URGENT_FIRST.stream()
                .map(severity ->
                        Waits.of(severity, taken.getOrDefault(severity, List.of()), waiting.getOrDefault(severity, 0L)))
                .toList();
    }

    private AlarmLoad load() {
        TreeMap<Long, Long> calls = new TreeMap<>();
        inPeriod("select h.at / " + SLOT + " as slot, count(*) as calls" + CALLS + "group by h.at / " + SLOT)
                .map((row, context) -> Map.entry(row.getLong("slot"), row.getLong("calls")))
                .forEach(slot -> calls.put(slot.getKey(), slot.getValue()));
        return AlarmLoad.of(calls, sinceTheFirst());
    }

    /** A centre that is newer than the period called nobody before there was anything to call for. */
    private Period sinceTheFirst() {
        Long first = handle.createQuery("select min(at) from alert_history")
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
        Instant began = first == null ? period.from() : Instant.ofEpochMilli(first);
        return began.isAfter(period.from()) && began.isBefore(period.until())
                ? new Period(began, period.until())
                : period;
    }

    private List<Stale> stale() {
        // a sum has no index: else nearly all there ever was would be looked at, and not the few that nobody has closed
        Map<Severity, Long> counts = bySeverity(handle.createQuery(seen("select severity, count(*) as alerts" + WAITS
                        + "<> 'CLOSED' and detected_at + 0 < :before group by severity"))
                .bind("before", period.until().minus(Stale.AFTER).toEpochMilli()));
        return URGENT_FIRST.stream()
                .map(severity -> new Stale(severity, counts.getOrDefault(severity, 0L)))
                .toList();
    }

    private List<Source> sources(String sql) {
        long all = inPeriod("select count(*)" + CALLS).mapTo(Long.class).one();
        Stream<Source> sources = inPeriod(sql + " order by calls desc, name limit " + Statistics.TOP)
                .map((row, context) ->
                        new Source(row.getString("name"), row.getLong("calls"), (double) row.getLong("calls") / all))
                .stream();
        return sources.toList();
    }

    private static Map<Severity, Long> bySeverity(Query query) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        query.map((row, context) -> Map.entry(Severity.valueOf(row.getString("severity")), row.getLong("alerts")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private Query inPeriod(String sql) {
        return handle.createQuery(seen(sql))
                .bind("from", period.from().toEpochMilli())
                .bind("until", period.until().toEpochMilli());
    }

    /** The statement over what may be counted; every one has one condition at least. */
    private String seen(String sql) {
        return sql.replaceFirst(" where ", " where " + REAL + (kept ? "" : NOT_KEPT));
    }
}
