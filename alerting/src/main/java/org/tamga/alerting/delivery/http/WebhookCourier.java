package org.tamga.alerting.delivery.http;

import java.time.Clock;
import java.util.Map;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.directory.Addressee;
import org.tamga.alerting.delivery.directory.Webhook;
import org.tamga.alerting.delivery.sending.Courier;
import org.tamga.alerting.delivery.signing.SignedHeaders;

/** Posts messages to recipients' webhooks, signed. */
public final class WebhookCourier implements Courier {
    private final Exchange exchange;
    private final Clock clock;

    public WebhookCourier(Exchange exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    @Override
    public Carried carry(Delivery delivery, Message message, Addressee addressee) throws InterruptedException {
        if (addressee.webhook().isEmpty()) {
            return Carried.Failed.of(Fault.NO_CHANNEL);
        }
        Webhook webhook = addressee.webhook().get();
        SignedHeaders signed =
                SignedHeaders.of(delivery.messageId(), clock.instant(), message.content(), webhook.keys());
        return exchange.post(
                new Exchange.Target(webhook.url(), addressee.allowed(), webhook.trust()),
                message.contentType(),
                Map.of(
                        SignedHeaders.ID, signed.id(),
                        SignedHeaders.TIMESTAMP, signed.timestamp(),
                        SignedHeaders.SIGNATURE, signed.signature()),
                message.content());
    }
}
