package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.audit.Entry;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Refusal;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.release.ReleasedAlert;
import org.tamga.alerting.store.ActionResult;
import org.tamga.alerting.store.AlertPage;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Words;

/** The queue, an alert's detail, and what officers do with it. */
final class AlertRoutes {
    private final AlertStore store;
    private final People people;
    private final LiaisonRoutes liaisons;
    private final Views views;
    private final Foresight foresight;
    private final Clock clock;
    private final Duration longestShelving;
    private final MeterRegistry meters;
    private final LongConsumer bell;

    AlertRoutes(
            Server.Parts parts,
            LiaisonRoutes liaisons,
            Views views,
            Foresight foresight,
            MeterRegistry meters,
            LongConsumer bell) {
        this.store = parts.store();
        this.people = parts.people();
        this.liaisons = liaisons;
        this.views = views;
        this.foresight = foresight;
        this.clock = parts.clock();
        this.longestShelving = parts.rules().longestShelving();
        this.meters = meters;
        this.bell = bell;
    }

    /** A page of the queue. */
    public record PageView(List<Summary> alerts, @Nullable String nextCursor, long position) {}

    /** Why an action was not carried out, and how the alert stands. */
    public record Conflict(String error, String reason, Detail current) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/alerts", this::page, Right.SEE_QUEUE);
        routes.get("/api/alerts/{id}", this::alert, Right.SEE_DETAIL);
        routes.post(
                "/api/alerts/{id}/acknowledge",
                request -> act(request, ActionBody.read(request).acknowledgement(AskedAlert.id(request))),
                Right.HANDLE_ALERTS);
        routes.post(
                "/api/alerts/{id}/begin",
                request -> act(request, ActionBody.read(request).beginning(AskedAlert.id(request))),
                Right.HANDLE_ALERTS);
        routes.post(
                "/api/alerts/{id}/assign",
                request -> act(
                        request,
                        ActionBody.read(request)
                                .assignment(
                                        AskedAlert.id(request),
                                        people.accounts().officers())),
                Right.HANDLE_ALERTS);
        routes.post(
                "/api/alerts/{id}/shelve",
                request -> act(
                        request,
                        ActionBody.read(request).shelving(AskedAlert.id(request), clock.instant(), longestShelving)),
                Right.HANDLE_ALERTS);
        routes.post(
                "/api/alerts/{id}/unshelve",
                request -> act(request, ActionBody.read(request).unshelving(AskedAlert.id(request))),
                Right.HANDLE_ALERTS);
        routes.post(
                "/api/alerts/{id}/close",
                request -> act(request, ActionBody.read(request).closing(AskedAlert.id(request))),
                Right.HANDLE_ALERTS);
    }

    private void alert(Context request) {
        Optional<String> country = Access.person(request).releasedTo();
        if (country.isPresent()) {
            ReleasedAlert released = liaisons.alert(request, country.get());
            views.seen(request, Deed.SAW_RELEASED, released.alertId());
            request.json(released);
            return;
        }
        QueuedAlert alert = AskedAlert.in(store, request);
        views.seen(request, Deed.SAW_DETAIL, alert.alertId());
        request.json(Detail.of(alert, Access.person(request), store, foresight, AskedLanguage.of(request)));
    }

    private void page(Context request) {
        Optional<String> country = Access.person(request).releasedTo();
        if (country.isPresent()) {
            liaisons.page(request, country.get());
            return;
        }
        Words words = AskedLanguage.of(request);
        boolean withEvidence = QueryParameters.withEvidence(request);
        AlertPage page =
                store.page(QueryParameters.alertQuery(request, clock.instant()).seeing(Access.seesKept(request)));
        List<Summary> alerts = page.alerts().stream()
                .filter(alert -> Access.sees(Access.person(request), alert, store))
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

    Entry handled(Context request, Action action) {
        String note = action.command().note();
        String deed = action.deed().name();
        return views.entry(request, Deed.HANDLED, action.command().alertId(), note == null ? deed : deed + ": " + note);
    }

    void act(Context request, Action action) {
        Words words = AskedLanguage.of(request);
        AskedAlert.in(store, request);
        ActionResult result = store.act(action, clock.instant(), views.audit(), handled(request, action));
        if (result instanceof ActionResult.Done done) {
            bell.accept(done.alert().position());
            if (done.taken()) {
                timeToAcknowledge(done.alert());
            }
            request.json(Detail.of(done.alert(), Access.person(request), store, foresight, words));
        } else if (result instanceof ActionResult.Refused refused) {
            refuse(request, refused.why(), refused.current());
        } else {
            throw RefusedRequest.noSuchAlert();
        }
    }

    void refuse(Context request, Refusal why, QueuedAlert current) {
        views.seen(request, Deed.SAW_DETAIL, current.alertId());
        Detail detail = Detail.of(current, Access.person(request), store, foresight, AskedLanguage.of(request));
        request.status(HttpStatus.CONFLICT).json(new Conflict(why.words(), why.name(), detail));
    }
}
