package org.tamga.alerting.rest;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.sending.LastHop;
import org.tamga.alerting.store.DeliveryStore;

/**
 * What was sent to a liaison's country: what was made for it, and nothing that waits or that nothing came of. What was sent
 * may be read as long as it would be sent today.
 */
final class LiaisonDeliveries {
    private final DeliveryStore deliveries;
    private final ReleasedQueue released;
    private final Directory directory;
    private final LastHop lastHop;
    private final Views views;
    private final Clock clock;
    private final LongConsumer bell;

    LiaisonDeliveries(
            DeliveryStore deliveries,
            ReleasedQueue released,
            Directory directory,
            LastHop lastHop,
            Views views,
            Clock clock,
            LongConsumer bell) {
        this.deliveries = deliveries;
        this.released = released;
        this.directory = directory;
        this.lastHop = lastHop;
        this.views = views;
        this.clock = clock;
        this.bell = bell;
    }

    /** Those of an alert, the earliest first. Of what was never released and never sent nothing tells it from what is not there. */
    List<Delivery> of(Context request, String country) {
        String id = AskedAlert.id(request);
        List<Delivery> sent = deliveries.of(id).stream()
                .filter(delivery -> isSentTo(country, delivery))
                .toList();
        if (sent.isEmpty()
                && released.find(id, country, AskedLanguage.of(request)).isEmpty()) {
            throw RefusedRequest.noSuchAlert();
        }
        return sent;
    }

    /** One that was sent to the country, and may be read still. */
    Delivery readable(Context request, String country) {
        Delivery delivery = asked(request, country);
        boolean stands = directory
                .recipients()
                .find(country)
                .filter(recipient -> lastHop.stands(delivery, directory.find(recipient.country())))
                .isPresent();
        if (!stands) {
            throw DeliveryRoutes.noSuchDelivery();
        }
        return delivery;
    }

    void acknowledge(Context request) {
        String country = Access.person(request).releasedTo().orElseThrow(DeliveryRoutes::noSuchDelivery);
        Delivery delivery = asked(request, country);
        views.audit().add(views.entry(request, Deed.HANDLED, delivery.alertId(), "SEEN " + delivery.messageId()));
        deliveries
                .acknowledged(delivery.messageId(), country, DeliveryState.HUMAN_ACKNOWLEDGED, clock.instant())
                .ifPresent(bell::accept);
        request.json(DeliveryView.of(deliveries.find(delivery.messageId()).orElse(delivery)));
    }

    private Delivery asked(Context request, String country) {
        return deliveries
                .find(request.pathParam("message"))
                .filter(delivery -> isSentTo(country, delivery))
                .orElseThrow(DeliveryRoutes::noSuchDelivery);
    }

    private static boolean isSentTo(String country, Delivery delivery) {
        return delivery.lane().country().equals(country) && delivery.sha256() != null;
    }
}
