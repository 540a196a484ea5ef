package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.store.ActionResult;
import org.tamga.alerting.store.AlertPage;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Words;

/** The queue, an alert's detail, and what officers do with it. */
final class AlertRoutes {
    private final AlertStore store;
    private final Foresight foresight;
    private final Clock clock;
    private final Duration longestShelving;
    private final MeterRegistry meters;
    private final LongConsumer bell;

    AlertRoutes(
            AlertStore store,
            Foresight foresight,
            Clock clock,
            Duration longestShelving,
            MeterRegistry meters,
            LongConsumer bell) {
        this.store = store;
        this.foresight = foresight;
        this.clock = clock;
        this.longestShelving = longestShelving;
        this.meters = meters;
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
                request -> request.json(
                        Detail.of(AskedAlert.in(store, request), store, foresight, AskedLanguage.of(request))));
        routes.post(
                "/api/alerts/{id}/acknowledge",
                request ->
                        act(request, ActionBody.read(request.bodyAsBytes()).acknowledgement(AskedAlert.id(request))));
        routes.post(
                "/api/alerts/{id}/begin",
                request -> act(request, ActionBody.read(request.bodyAsBytes()).beginning(AskedAlert.id(request))));
        routes.post(
                "/api/alerts/{id}/assign",
                request -> act(request, ActionBody.read(request.bodyAsBytes()).assignment(AskedAlert.id(request))));
        routes.post(
                "/api/alerts/{id}/shelve",
                request -> act(
                        request,
                        ActionBody.read(request.bodyAsBytes())
                                .shelving(AskedAlert.id(request), clock.instant(), longestShelving)));
        routes.post(
                "/api/alerts/{id}/unshelve",
                request -> act(request, ActionBody.read(request.bodyAsBytes()).unshelving(AskedAlert.id(request))));
        routes.post(
                "/api/alerts/{id}/close",
                request -> act(request, ActionBody.read(request.bodyAsBytes()).closing(AskedAlert.id(request))));
    }

    private void page(Context request) {
        Words words = AskedLanguage.of(request);
        boolean withEvidence = QueryParameters.withEvidence(request);
        AlertPage page = store.page(QueryParameters.alertQuery(request, clock.instant()));
        List<Summary> alerts = page.alerts().stream()
                .map(alert -> withEvidence ? Summary.withEvidenceIds(alert, words) : Summary.of(alert, words))
                .toList();
        String next = page.next() == null ? null : page.next().write();
        request.json(new PageView(alerts, next, page.position()));
    }

    private void timeToAcknowledge(QueuedAlert alert) {
        Finding finding = alert.finding();
        AlertingMeter.TIME_TO_ACKNOWLEDGE
                .timer(meters, "severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .record(Duration.between(finding.detectedAt(), clock.instant()));
    }

    private void act(Context request, Action action) {
        Words words = AskedLanguage.of(request);
        ActionResult result = store.act(action, clock.instant());
        if (result instanceof ActionResult.Done done) {
            bell.accept(done.alert().position());
            if (done.taken()) {
                timeToAcknowledge(done.alert());
            }
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
}
