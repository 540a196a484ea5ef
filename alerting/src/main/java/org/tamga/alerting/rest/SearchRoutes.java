package org.tamga.alerting.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.search.Found;
import org.tamga.alerting.search.FoundReports;
import org.tamga.alerting.search.Hit;
import org.tamga.alerting.search.Match;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Reported;
import org.tamga.alerting.search.Sought;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Words;

/** The search over all alerts, and over all reports. */
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
     * @param events reports behind these alerts that wrote what was asked for, the latest first
     * @param more whether there are more alerts than these
     * @param reports all reports that wrote it; none where only alerts can be meant, since a pattern or state is asked for
     * @param moreReports whether there are more reports than these
     */
    public record View(
            List<HitView> alerts,
            List<EventView> events,
            boolean more,
            List<ReportView> reports,
            boolean moreReports) {}

    /**
     * A report as it stands now.
     *
     * @param mentions what and whom it names,
     * @param matches by what it was found
     * @param alerts those that rest on it
     */
    public record ReportView(
            String eventId,
            int revision,
            boolean retracted,
            boolean exercise,
            Nature nature,
            String country,
            @Nullable String checkpoint,
            String place,
            Instant occurredAt,
            List<MentionView> mentions,
            List<Match> matches,
            Set<String> alerts) {
        static ReportView of(FoundReports.Hit hit) {
            Reported report = hit.report();
            return new ReportView(
                    report.eventId(),
                    report.revision(),
                    report.retracted(),
                    report.exercise(),
                    report.nature(),
                    report.country(),
                    report.checkpoint(),
                    report.place(),
                    report.occurredAt(),
                    report.mentions().stream()
                            .map(mention -> new MentionView(mention.kind(), mention.written()))
                            .toList(),
                    hit.matches(),
                    hit.alerts());
        }
    }

    /** @param written as the report has it */
    public record MentionView(String kind, String written) {}

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
        Sought sought = body.sought();
        Narrowing narrowing = body.narrowing(kept);
        Found found = store.search(sought, narrowing, MOST);
        List<Hit> hits = found.hits().stream()
                .filter(hit -> Access.sees(Access.person(request), hit.alert(), store))
                .toList();
        FoundReports reports = sought == null || narrowing.ofAlertsAlone()
                ? FoundReports.NONE
                : store.reports().search(sought, narrowing, MOST);
        request.json(new View(
                hits.stream()
                        .map(hit -> new HitView(Summary.of(hit.alert(), words), hit.matches()))
                        .toList(),
                events(hits),
                found.more(),
                reports.hits().stream().map(ReportView::of).toList(),
                reports.more()));
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
