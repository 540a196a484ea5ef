package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Refusal;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.store.AlertStore;

/** Sending an alert to recipients, and how far what was sent has come. */
final class DeliveryRoutes {
    private final AlertStore store;
    private final Directory directory;
    private final ReleaseRoutes releases;
    private final ReleaseRequestRoutes requests;
    private final AlertRoutes alerts;
    private final Views views;
    private final Clock clock;
    private final LongConsumer bell;
    private final LiaisonDeliveries liaisons;

    DeliveryRoutes(
            AlertStore store,
            Directory directory,
            ReleaseRoutes releases,
            ReleaseRequestRoutes requests,
            AlertRoutes alerts,
            Views views,
            Clock clock,
            LongConsumer bell,
            LiaisonDeliveries liaisons) {
        this.store = store;
        this.directory = directory;
        this.releases = releases;
        this.requests = requests;
        this.alerts = alerts;
        this.views = views;
        this.clock = clock;
        this.bell = bell;
        this.liaisons = liaisons;
    }

    /** Those of an alert, the earliest first. */
    public record OfAlert(String alertId, List<DeliveryView> deliveries) {}

    /**
     * A page, the latest first.
     *
     * @param before where the next page begins; null if this is the last
     */
    public record PageView(
            List<DeliveryView> deliveries, @Nullable Long before) {}

    void addTo(RoutesConfig routes) {
        routes.post("/api/alerts/{id}/release", this::release, Right.RELEASE_ALERTS);
        routes.get("/api/alerts/{id}/deliveries", this::ofAlert, Right.SEE_DELIVERIES);
        routes.get("/api/deliveries", this::page, Right.SEE_DELIVERIES);
        routes.get("/api/deliveries/{message}/content", this::content, Right.SEE_DELIVERIES);
        routes.post("/api/deliveries/{message}/acknowledge", liaisons::acknowledge, Right.ACKNOWLEDGE_DELIVERIES);
        routes.post("/api/deliveries/{message}/replay", this::replay, Right.RELEASE_ALERTS);
    }

    private void release(Context request) {
        QueuedAlert alert = AskedAlert.in(store, request);
        ActionBody body = ActionBody.read(request);
        Action.Release release = body.release(alert.alertId(), directory::lanes);
        Optional<Refusal> refusal = refusal(alert, body.countries(), release);
        if (refusal.isPresent()) {
            alerts.refuse(request, refusal.get(), alert);
        } else {
            alerts.act(
                    request,
                    requests.proposed(request, alert.finding(), release).orElse(release));
        }
    }

    /** What can be said before it goes; what each gets is decided again when it is sent. */
    private Optional<Refusal> refusal(QueuedAlert alert, List<String> countries, Action.Release release) {
        if (alert.finding().revision() != release.command().revision()) {
            return Optional.of(Refusal.OTHER_REVISION);
        }
        if (!releases.mayReceive(alert.finding(), countries)) {
            return Optional.of(Refusal.NOT_RELEASED_TO);
        }
        List<String> reached =
                release.to().stream().map(Lane::country).distinct().toList();
        return reached.containsAll(countries) ? Optional.empty() : Optional.of(Refusal.NOT_REACHED);
    }

    private void ofAlert(Context request) {
        Optional<String> country = Access.person(request).releasedTo();
        String id = AskedAlert.id(request);
        List<Delivery> deliveries = country.isPresent()
                ? liaisons.of(request, country.get())
                : store.deliveries().of(AskedAlert.in(store, request).alertId());
        request.json(new OfAlert(id, deliveries.stream().map(DeliveryView::of).toList()));
    }

    private void page(Context request) {
        int limit = QueryParameters.limit(request);
        DeliveryState state = QueryParameters.deliveryState(request);
        Optional<String> country = Access.person(request).releasedTo();
        long before = QueryParameters.before(request);
        List<Delivery> rows = country.isPresent()
                ? store.deliveries().sentTo(country.get(), state, before, limit + 1)
                : store.deliveries().latest(state, before, Access.seesKept(request), limit + 1);
        boolean more = rows.size() > limit;
        List<Delivery> page = more ? rows.subList(0, limit) : rows;
        request.json(new PageView(
                page.stream().map(DeliveryView::of).toList(),
                more ? page.get(page.size() - 1).number() : null));
    }

    /** Exactly what was sent. */
    private void content(Context request) {
        String id = request.pathParam("message");
        Optional<String> country = Access.person(request).releasedTo();
        Delivery delivery = country.isPresent() ? liaisons.readable(request, country.get()) : asked(request);
        Message message = store.deliveries().message(id).orElseThrow(DeliveryRoutes::noSuchDelivery);
        views.seen(request, Deed.SAW_RELEASED, delivery.alertId());
        // as a file: whatever is in it, no browser shows it as a page of the centre
        request.header("Content-Disposition", "attachment")
                .contentType(message.contentType())
                .result(message.content());
    }

    private void replay(Context request) {
        String id = request.pathParam("message");
        Delivery delivery = asked(request);
        Optional<Long> position = store.deliveries().replay(id, clock.instant());
        views.audit().add(views.entry(request, Deed.HANDLED, delivery.alertId(), "REPLAYED " + id));
        if (position.isEmpty()) {
            throw new RefusedRequest(
                    HttpStatus.CONFLICT,
                    Complaint.of("The alert has changed since", "replay the delivery of its latest revision"));
        }
        bell.accept(position.get());
        request.json(DeliveryView.of(store.deliveries().find(id).orElse(delivery)));
    }

    /** Refuses the request if there is none, or none of an alert that whoever asks may know of. */
    private Delivery asked(Context request) {
        return store.deliveries()
                .find(request.pathParam("message"))
                .filter(delivery -> store.find(delivery.alertId())
                        .filter(alert -> Access.sees(Access.person(request), alert, store))
                        .isPresent())
                .orElseThrow(DeliveryRoutes::noSuchDelivery);
    }

    static RefusedRequest noSuchDelivery() {
        return new RefusedRequest(
                HttpStatus.NOT_FOUND,
                Complaint.of("There is no such delivery", "GET /api/deliveries lists all deliveries"));
    }
}
