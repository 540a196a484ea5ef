package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.store.ActionResult;
import org.tamga.alerting.store.AlertPage;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Words;

/** The queue, an alert's detail, and what officers do with it. */
final class AlertRoutes {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private final AlertStore store;
    private final Foresight foresight;
    private final Clock clock;
    private final LongConsumer bell;

    AlertRoutes(AlertStore store, Foresight foresight, Clock clock, LongConsumer bell) {
        this.store = store;
        this.foresight = foresight;
        this.clock = clock;
        this.bell = bell;
    }

    /** A page of the queue. */
    public record PageView(List<Summary> alerts, @Nullable String nextCursor, long position) {}

    /** Why an action was not carried out, and how the alert stands. */
    public record Conflict(String error, String reason, Detail current) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/alerts", this::page);
        routes.get(
                "/api/alerts/{id}",
                request -> request.json(Detail.of(find(request), store, foresight, AskedLanguage.of(request))));
        routes.post(
                "/api/alerts/{id}/acknowledge",
                request -> act(request, ActionBody.read(request.bodyAsBytes()).acknowledgement(id(request))));
        routes.post(
                "/api/alerts/{id}/begin",
                request -> act(request, ActionBody.read(request.bodyAsBytes()).beginning(id(request))));
        routes.post(
                "/api/alerts/{id}/assign",
                request -> act(request, ActionBody.read(request.bodyAsBytes()).assignment(id(request))));
        routes.post(
                "/api/alerts/{id}/close",
                request -> act(request, ActionBody.read(request.bodyAsBytes()).closing(id(request))));
    }

    private void page(Context request) {
        Words words = AskedLanguage.of(request);
        boolean withEvidence = QueryParameters.withEvidence(request);
        AlertPage page = store.page(QueryParameters.alertQuery(request));
        List<Summary> alerts = page.alerts().stream()
                .map(alert -> withEvidence ? Summary.withEvidenceIds(alert, words) : Summary.of(alert, words))
                .toList();
        String next = page.next() == null ? null : page.next().write();
        request.json(new PageView(alerts, next, page.position()));
    }

    private void act(Context request, Action action) {
        Words words = AskedLanguage.of(request);
        ActionResult result = store.act(action, clock.instant());
        if (result instanceof ActionResult.Done done) {
            bell.accept(done.alert().position());
            request.json(Detail.of(done.alert(), store, foresight, words));
        } else if (result instanceof ActionResult.Refused refused) {
            request.status(HttpStatus.CONFLICT)
                    .json(new Conflict(
                            refused.why().words(),
                            refused.why().name(),
                            Detail.of(refused.current(), store, foresight, words)));
        } else {
            throw RefusedRequest.noSuchAlert();
        }
    }

    private QueuedAlert find(Context request) {
        return store.find(id(request)).orElseThrow(RefusedRequest::noSuchAlert);
    }

    private static String id(Context request) {
        String id = request.pathParam("id");
        if (!ID.matcher(id).matches()) {
            throw RefusedRequest.noSuchAlert();
        }
        return id;
    }
}
