package org.tamga.alerting.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tamga.alerting.search.Findable;
import org.tamga.alerting.search.FoundReports;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Sought;

/**
 * Finds reports. What is called so as a whole is looked up the latest first; of what only begins so, and of names, some
 * thousands are looked at, and that there are more is said: a short text begins half of everything.
 */
final class ReportSearch {
    private static final int MOST_LOOKED_AT = 5_000;
    private static final int AT_ONCE = 500;
    private static final String NOT_A_NAME = "kind <> '" + Findable.PERSON + "'";
    private static final String A_NAME = "kind = '" + Findable.PERSON + "'";
    private static final Comparator<FoundReports.Hit> WHOLE_THEN_LATEST = Comparator.comparing(FoundReports.Hit::whole)
            .reversed()
            .thenComparing(hit -> hit.report().occurredAt(), Comparator.reverseOrder())
            .thenComparing(hit -> hit.report().eventId());

    private final Handle handle;
    private final Sought sought;
    private final Narrowing narrowing;
    private boolean more;

    ReportSearch(Handle handle, Sought sought, Narrowing narrowing) {
        this.handle = handle;
        this.sought = sought;
        this.narrowing = narrowing;
    }

    FoundReports find(int limit) {
        List<FoundReports.Hit> hits = rows(candidates(limit)).stream()
                .map(row -> new FoundReports.Hit(row.report(), row.report().matches(sought), Set.of()))
                .filter(hit -> !hit.matches().isEmpty())
                .sorted(WHOLE_THEN_LATEST)
                .toList();
        List<FoundReports.Hit> page = hits.subList(0, Math.min(limit, hits.size()));
        return new FoundReports(withAlerts(page), more || hits.size() > limit);
    }

    private Set<Long> candidates(int limit) {
        Set<Long> numbers = new LinkedHashSet<>();
        sought.beginnings().forEach(form -> {
            numbers.addAll(numbers(NOT_A_NAME + " and form = :form", SearchForm.of(form), "", limit + 1));
            numbers.addAll(beginning(form, NOT_A_NAME));
        });
        // the longest part is of the fewest
        sought.names().stream()
                .max(Comparator.comparingInt(String::length))
                .ifPresent(part -> numbers.addAll(beginning(part, A_NAME)));
        return numbers;
    }

    private List<Long> beginning(String form, String kind) {
        List<Long> numbers = numbers(
                kind + " and form >= :form and form < :after",
                SearchForm.of(form),
                SearchForm.after(form),
                MOST_LOOKED_AT);
        more |= numbers.size() == MOST_LOOKED_AT;
        return numbers;
    }

    private List<Long> numbers(String condition, String form, String after, int limit) {
        Instant from = narrowing.from();
        Instant until = narrowing.until();
        Query query = handle.createQuery("select number from report_key where " + condition
                        + (from == null ? "" : " and at >= :from")
                        + (until == null ? "" : " and at < :until")
                        + (after.isEmpty() ? " order by at desc" : "")
                        + " limit :limit")
                .bind("form", form)
                .bind("limit", limit);
        if (!after.isEmpty()) {
            query.bind("after", after);
        }
        if (from != null) {
            query.bind("from", from.toEpochMilli());
        }
        if (until != null) {
            query.bind("until", until.toEpochMilli());
        }
        return query.mapTo(Long.class).list();
    }

    private List<ReportRows.Row> rows(Set<Long> numbers) {
        List<Long> all = List.copyOf(numbers);
        List<ReportRows.Row> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            rows.addAll(handle.createQuery(ReportRows.COLUMNS + "where number in (<numbers>)")
                    .bindList("numbers", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .map(ReportRows.ROW)
                    .list());
        }
        if (!sought.id().isEmpty()) {
            rows.addAll(handle.createQuery(ReportRows.COLUMNS + "where event_id = :id")
                    .bind("id", sought.id())
                    .map(ReportRows.ROW)
                    .list());
        }
        return rows.stream()
                .distinct()
                .filter(row -> narrowing.country() == null
                        || narrowing.country().equals(row.report().country()))
                .toList();
    }

    /** What is kept to an operation is not told to those who may not know of it. */
    private List<FoundReports.Hit> withAlerts(List<FoundReports.Hit> hits) {
        Map<String, Set<String>> alerts = new HashMap<>();
        if (!hits.isEmpty()) {
            handle.createQuery("select e.event_id, e.alert_id from alert_evidence e"
                            + " join alert a on a.alert_id = e.alert_id where e.event_id in (<ids>)"
                            + (narrowing.kept() ? "" : " and a.operation is null"))
                    .bindList(
                            "ids",
                            hits.stream().map(hit -> hit.report().eventId()).toList())
                    .map((row, context) -> Map.entry(row.getString("event_id"), row.getString("alert_id")))
                    .forEach(found -> alerts.computeIfAbsent(found.getKey(), none -> new TreeSet<>())
                            .add(found.getValue()));
        }
        return hits.stream()
                .map(hit -> new FoundReports.Hit(
                        hit.report(),
                        hit.matches(),
                        alerts.getOrDefault(hit.report().eventId(), Set.of())))
                .toList();
    }
}
