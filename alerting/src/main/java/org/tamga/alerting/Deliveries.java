package org.tamga.alerting;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.tamga.alerting.audit.SignedHead;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Schedule;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.http.CapCourier;
import org.tamga.alerting.delivery.http.Exchange;
import org.tamga.alerting.delivery.http.WebhookCourier;
import org.tamga.alerting.delivery.mail.MailCourier;
import org.tamga.alerting.delivery.sending.Courier;
import org.tamga.alerting.delivery.sending.Forms;
import org.tamga.alerting.delivery.sending.LastHop;
import org.tamga.alerting.delivery.sending.Sender;
import org.tamga.alerting.feed.ReleasedTopics;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.store.AlertStore;

/** All that goes out of the centre: every channel with its form and its courier, and the sender that uses them. */
final class Deliveries implements AutoCloseable {
    private final Exchange exchange;
    private final Optional<MailCourier> mail;
    private final ReleasedTopics topics;
    private final LastHop lastHop;
    private final Sender sender;

    Deliveries(
            AlertStore store,
            Directory directory,
            Decisions decisions,
            ReleasedTopics topics,
            Clock clock,
            MeterRegistry meters,
            Supplier<Optional<SignedHead>> head,
            LongConsumer bell) {
        this.exchange = new Exchange(clock, SystemDefaultDnsResolver.INSTANCE, Exchange.LONGEST);
        this.mail = directory.mailServer().map(server -> new MailCourier(server, clock));
        this.topics = topics;
        this.lastHop = new LastHop(store, directory, decisions, Forms.all());
        this.sender = new Sender(
                store,
                directory,
                lastHop,
                couriers(clock, head),
                new Schedule(new SplittableRandom()),
                clock,
                meters,
                bell);
    }

    private Map<Channel, Courier> couriers(Clock clock, Supplier<Optional<SignedHead>> head) {
        Map<Channel, Courier> couriers = new EnumMap<>(Channel.class);
        couriers.put(Channel.WEBHOOK, new WebhookCourier(exchange, clock, head));
        couriers.put(Channel.CAP, new CapCourier(exchange, clock));
        couriers.put(Channel.KAFKA, topics);
        mail.ifPresent(courier -> couriers.put(Channel.EMAIL, courier));
        return couriers;
    }

    LastHop lastHop() {
        return lastHop;
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
        mail.ifPresent(MailCourier::close);
        topics.close();
    }
}
