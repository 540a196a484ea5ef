package org.tamga.alerting.delivery.http;

import java.time.Clock;
import java.util.Map;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.directory.Addressee;
import org.tamga.alerting.delivery.directory.CapEndpoint;
import org.tamga.alerting.delivery.sending.Courier;
import org.tamga.alerting.delivery.signing.SignedHeaders;

/**
 * Puts CAP messages where the recipient takes them: into its feed, which is the store itself, and to its address if it has
 * one, signed as its webhooks are.
 */
public final class CapCourier implements Courier {
    private final Exchange exchange;
    private final Clock clock;

    public CapCourier(Exchange exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    @Override
    public Carried carry(Delivery delivery, Message message, Addressee addressee) throws InterruptedException {
        if (addressee.cap().isEmpty()) {
            return Carried.Failed.of(Fault.NO_CHANNEL);
        }
        CapEndpoint endpoint = addressee.cap().get();
        if (endpoint.url() == null) {
            return new Carried.Taken(DeliveryState.SENT);
        }
        return exchange.post(
                new Exchange.Target(endpoint.url(), addressee.allowed(), endpoint.trust()),
                message.contentType(),
                headers(delivery, message, addressee),
                message.content());
    }

    private Map<String, String> headers(Delivery delivery, Message message, Addressee addressee) {
        return addressee
                .webhook()
                .map(webhook ->
                        SignedHeaders.of(delivery.messageId(), clock.instant(), message.content(), webhook.keys()))
                .map(signed -> Map.of(
                        SignedHeaders.ID, signed.id(),
                        SignedHeaders.TIMESTAMP, signed.timestamp(),
                        SignedHeaders.SIGNATURE, signed.signature()))
                .orElse(Map.of(SignedHeaders.ID, delivery.messageId()));
    }
}
