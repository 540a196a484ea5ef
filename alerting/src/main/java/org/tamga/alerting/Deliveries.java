package org.tamga.alerting;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Schedule;
import org.tamga.alerting.delivery.WebhookForm;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.http.Exchange;
import org.tamga.alerting.delivery.http.WebhookCourier;
import org.tamga.alerting.delivery.sending.Forms;
import org.tamga.alerting.delivery.sending.Sender;
import org.tamga.alerting.store.AlertStore;

/** All that goes out of the centre: every channel with its form and its courier, and the sender that uses them. */
final class Deliveries implements AutoCloseable {
    private final Exchange exchange;
    private final Sender sender;

    Deliveries(AlertStore store, Directory directory, Clock clock, MeterRegistry meters, LongConsumer bell) {
        this.exchange = new Exchange(clock, SystemDefaultDnsResolver.INSTANCE, Exchange.LONGEST);
        this.sender = new Sender(
                store,
                directory,
                new Forms(Map.of(Channel.WEBHOOK, WebhookForm::write)),
                Map.of(Channel.WEBHOOK, new WebhookCourier(exchange, clock)),
                new Schedule(new SplittableRandom()),
                clock,
                meters,
                bell);
    }

    void start() {
        sender.start();
    }

    void ring() {
        sender.ring();
    }

    @Override
    public void close() {
        sender.close();
        exchange.close();
    }
}
