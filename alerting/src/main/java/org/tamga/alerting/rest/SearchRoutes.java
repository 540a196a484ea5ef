package org.tamga.alerting.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.search.Found;
import org.tamga.alerting.search.Hit;
import org.tamga.alerting.search.Match;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Words;

/** The search over all alerts, and over the reports that they rest on. */
final class SearchRoutes {
    private static final int MOST = 100;

    private final AlertStore store;
    private final Views views;

    SearchRoutes(AlertStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    /**
     * What was found.
     *
     * @param events reports that wrote what was asked for, the latest first
     * @param more whether there are more alerts than these
     */
    public record View(List<HitView> alerts, List<EventView> events, boolean more) {}

    /** An alert, and by what it was found. */
    public record HitView(@JsonUnwrapped Summary summary, List<Match> matches) {}

    /** A report, and the alerts that rest on it. */
    public record EventView(@JsonUnwrapped Evidence evidence, Set<String> alerts) {}

    void addTo(RoutesConfig routes) {
        routes.post("/api/search", this::search, Right.SEARCH);
    }

    private void search(Context request) {
        Words words = AskedLanguage.of(request);
        SearchBody body = SearchBody.read(request.bodyAsBytes());
        views.seen(request, Deed.SEARCHED, null);
        boolean kept = Access.seesKept(request);
        Found found = store.search(body.sought(), body.narrowing(kept), MOST);
        List<Hit> hits = found.hits();
        request.json(new View(
                hits.stream()
                        .map(hit -> new HitView(Summary.of(hit.alert(), words), hit.matches()))
                        .toList(),
                events(hits),
                found.more()));
    }

    private static List<EventView> events(List<Hit> hits) {
        Map<String, EventView> events = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Set<String> written = new HashSet<>();
            hit.matches().forEach(match -> written.addAll(match.events()));
            hit.alert().finding().evidence().stream()
                    .filter(piece -> written.contains(piece.eventId().toLowerCase(Locale.ROOT)))
                    .forEach(piece -> events.computeIfAbsent(
                                    piece.eventId().toLowerCase(Locale.ROOT),
                                    first -> new EventView(piece, new TreeSet<>()))
                            .alerts()
                            .add(hit.alert().alertId()));
        }
        return events.values().stream()
                .sorted(Comparator.comparing(
                                (EventView event) -> event.evidence().occurredAt())
                        .reversed())
                .toList();
    }
}
