package org.tamga.alerting.rest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Schedule;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.delivery.http.CapCourier;
import org.tamga.alerting.delivery.http.Exchange;
import org.tamga.alerting.delivery.http.WebhookCourier;
import org.tamga.alerting.delivery.sending.Sender;

/** A centre whose sender runs. */
public final class SendingCentre implements AutoCloseable {
    public final CentreOnDisk centre;
    private final Exchange exchange;
    private final Sender sender;

    public SendingCentre(Path folder, Directory directory) {
        Clock clock = Clock.systemUTC();
        centre = new CentreOnDisk(folder, false, directory);
        exchange = new Exchange(clock, SystemDefaultDnsResolver.INSTANCE, Exchange.LONGEST);
        sender = new Sender(
                centre.store,
                directory,
                centre.lastHop,
                Map.of(
                        Channel.WEBHOOK, new WebhookCourier(exchange, clock, Optional::empty),
                        Channel.CAP, new CapCourier(exchange, clock)),
                new Schedule(new SplittableRandom()),
                clock,
                new SimpleMeterRegistry(),
                centre.bell::ring);
        centre.deliveries = sender::ring;
        sender.start();
    }

    @Override
    public void close() {
        sender.close();
        exchange.close();
        centre.close();
    }
}
