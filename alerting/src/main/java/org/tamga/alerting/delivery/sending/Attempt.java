package org.tamga.alerting.delivery.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.Schedule;
import org.tamga.alerting.delivery.directory.Addressee;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.store.DeliveryStore;

/** One attempt of one delivery: make the message, keep it, carry it, write down what came of it. */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final DeliveryStore deliveries;
    private final Directory directory;
    private final LastHop lastHop;
    private final Map<Channel, Courier> couriers;
    private final Schedule schedule;
    private final Clock clock;
    private final MeterRegistry meters;

    Attempt(
            DeliveryStore deliveries,
            Directory directory,
            LastHop lastHop,
            Map<Channel, Courier> couriers,
            Schedule schedule,
            Clock clock,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.directory = directory;
        this.lastHop = lastHop;
        this.couriers = couriers;
        this.schedule = schedule;
        this.clock = clock;
        this.meters = meters;
    }

    /** Returns the position of the change. */
    long run(Delivery delivery) throws InterruptedException {
        Courier courier = couriers.get(delivery.lane().channel());
        if (courier == null
                || !directory
                        .channels(delivery.lane().country())
                        .contains(delivery.lane().channel())) {
            return failed(delivery, Carried.Failed.of(Fault.NO_CHANNEL));
        }
        if (deliveries.isOff(delivery.lane())) {
            return failed(delivery, Carried.Failed.of(Fault.ENDPOINT_OFF));
        }
        try {
            Addressee addressee = directory.find(delivery.lane().country());
            LastHop.Made made = lastHop.make(delivery, addressee);
            return made instanceof LastHop.Made.Go go
                    ? carry(delivery, go.message(), addressee, courier)
                    : failed(delivery, Carried.Failed.of(((LastHop.Made.Nothing) made).why()));
        } catch (RuntimeException failure) {
            LOG.atError()
                    .setCause(failure)
                    .addKeyValue("message", delivery.messageId())
                    .log("A message could not be made or carried");
            return failed(delivery, Carried.Failed.of(Fault.CENTRE_FAILED));
        }
    }

    private long carry(Delivery delivery, Message message, Addressee addressee, Courier courier)
            throws InterruptedException {
        if (delivery.sha256() == null) {
            deliveries.keep(delivery, message);
        } else if (!delivery.sha256().equals(message.sha256())) {
            // under one id a recipient gets one content
            return deliveries.replaced(delivery, clock.instant());
        }
        Carried carried = courier.carry(delivery, message, addressee);
        if (carried instanceof Carried.Taken taken) {
            AlertingMeter.DELIVERIES_SENT
                    .counter(meters, "channel", lower(delivery.lane().channel()))
                    .increment();
            return deliveries.taken(delivery, taken.state(), clock.instant());
        }
        return failed(delivery, (Carried.Failed) carried);
    }

    private long failed(Delivery delivery, Carried.Failed why) {
        AlertingMeter.DELIVERY_FAULTS
                .counter(meters, "channel", lower(delivery.lane().channel()), "reason", lower(why.fault()))
                .increment();
        if (why.fault() == Fault.GONE) {
            return deliveries.endpointOff(delivery, why, clock.instant());
        }
        Optional<Duration> pause =
                why.fault().mayPass() ? schedule.after(delivery.attempts(), why.pause()) : Optional.empty();
        return pause.isPresent()
                ? deliveries.postponed(delivery, why, pause.get(), clock.instant())
                : deliveries.givenUp(delivery, why, clock.instant());
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
