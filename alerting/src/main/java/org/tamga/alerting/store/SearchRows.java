package org.tamga.alerting.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.search.Found;
import org.tamga.alerting.search.Hit;
import org.tamga.alerting.search.Match;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Sought;

/** Finds alerts by what they are about, and says by what they were found. */
final class SearchRows {
    private final Handle handle;

    SearchRows(Handle handle) {
        this.handle = handle;
    }

    /** @param sought null for every alert that the narrowing lets through */
    Found find(@Nullable Sought sought, Narrowing narrowing, int limit) {
        if (narrowing.handling().isEmpty() || (sought != null && sought.isEmpty())) {
            return new Found(List.of(), false);
        }
        SearchQuery query = new SearchQuery(sought, narrowing);
        List<QueuedAlert> alerts =
                query.alerts(handle, limit + 1).map(AlertRows.ALERT).list();
        List<QueuedAlert> page = alerts.subList(0, Math.min(limit, alerts.size()));
        Map<String, List<Match>> matches = sought == null || page.isEmpty() ? Map.of() : matches(query, sought, page);
        List<Hit> hits = page.stream()
                .map(alert -> new Hit(alert, matches.getOrDefault(alert.alertId(), List.of())))
                .sorted(Comparator.comparing(Hit::whole).reversed())
                .toList();
        return new Found(hits, alerts.size() > limit);
    }

    private Map<String, List<Match>> matches(SearchQuery query, Sought sought, List<QueuedAlert> page) {
        Map<String, List<Match>> matches = new HashMap<>();
        page.forEach(alert -> byId(alert, sought)
                .forEach(match -> matches.computeIfAbsent(alert.alertId(), none -> new ArrayList<>())
                        .add(match)));
        if (!query.asksForKeys()) {
            return matches;
        }
        List<String> ids = page.stream().map(QueuedAlert::alertId).toList();
        Map<List<String>, List<String>> events = new LinkedHashMap<>();
        query.keys(handle, ids)
                .map((row, context) -> List.of(
                        row.getString("alert_id"),
                        row.getString("kind"),
                        row.getString("form"),
                        row.getString("event_id")))
                .forEach(row -> events.computeIfAbsent(row.subList(0, 3), none -> new ArrayList<>())
                        .add(row.get(3)));
        events.forEach((key, from) -> matches.computeIfAbsent(key.get(0), none -> new ArrayList<>())
                .add(match(key.get(1), SearchForm.read(key.get(2)), from, sought)));
        return matches;
    }

    private static Match match(String kind, String form, List<String> events, Sought sought) {
        boolean whole = sought.beginnings().contains(form) || sought.names().contains(form);
        return new Match(
                kind,
                form,
                whole,
                events.stream().filter(event -> !event.isEmpty()).toList());
    }

    private static List<Match> byId(QueuedAlert alert, Sought sought) {
        List<Match> matches = new ArrayList<>();
        String id = sought.id();
        if (id.isEmpty()) {
            return matches;
        }
        if (alert.alertId().toLowerCase(Locale.ROOT).startsWith(id)) {
            matches.add(new Match("alert", alert.alertId(), true, List.of()));
        }
        if (alert.finding().evidenceIds().contains(id)) {
            matches.add(new Match("report", id, true, List.of(id)));
        }
        return matches;
    }
}
