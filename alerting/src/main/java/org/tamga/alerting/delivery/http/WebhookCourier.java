package org.tamga.alerting.delivery.http;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tamga.alerting.audit.SignedHead;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.directory.Addressee;
import org.tamga.alerting.delivery.directory.Webhook;
import org.tamga.alerting.delivery.sending.Courier;
import org.tamga.alerting.delivery.signing.SignedHeaders;

/**
 * Posts messages to recipients' webhooks, signed; with the audit's latest signed head in a header of its own, so that every
 * recipient is a witness of the audit.
 */
public final class WebhookCourier implements Courier {
    private final Exchange exchange;
    /** A line of the file of heads; kept by whoever wants to hold the centre to it. */
    public static final String AUDIT_HEAD = "Tamga-Audit-Head";

    private final Clock clock;
    private final Supplier<Optional<SignedHead>> head;

    /** @param head the audit's latest */
    public WebhookCourier(Exchange exchange, Clock clock, Supplier<Optional<SignedHead>> head) {
        this.exchange = exchange;
        this.clock = clock;
        this.head = head;
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
                headers(signed),
                message.content());
    }

    private Map<String, String> headers(SignedHeaders signed) {
        Map<String, String> headers = new HashMap<>(Map.of(
                SignedHeaders.ID, signed.id(),
                SignedHeaders.TIMESTAMP, signed.timestamp(),
                SignedHeaders.SIGNATURE, signed.signature()));
        head.get().ifPresent(latest -> headers.put(AUDIT_HEAD, latest.line()));
        return headers;
    }
}
