package org.tamga.alerting.delivery.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.Lane;
import org.tamga.alerting.delivery.Schedule;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.DeliveryStore;

/**
 * Sends what waits. One thread looks for what is due; each lane has a worker of its own while something is due along it, so
 * that a receiver that is dead, or slow, delays nothing but itself. What waits is in the store: a restart goes on with it.
 */
public final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final long STOP_SECONDS = 2;

    private final DeliveryStore deliveries;
    private final Attempt attempt;
    private final Clock clock;
    private final LongConsumer bell;
    private final MeterRegistry meters;
    private final Semaphore news = new Semaphore(0);
    private final Set<Lane> working = ConcurrentHashMap.newKeySet();
    private final Thread dispatcher = new Thread(this::run, "tamga-delivery");
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tamga-delivery-worker");
        thread.setDaemon(true);
        return thread;
    });

    /** @param bell told the position of the latest change */
    public Sender(
            AlertStore alerts,
            Directory directory,
            LastHop lastHop,
            Map<Channel, Courier> couriers,
            Schedule schedule,
            Clock clock,
            MeterRegistry meters,
            LongConsumer bell) {
        this.deliveries = alerts.deliveries();
        this.attempt = new Attempt(deliveries, directory, lastHop, couriers, schedule, clock, meters);
        this.clock = clock;
        this.bell = bell;
        this.meters = meters;
        this.dispatcher.setDaemon(true);
    }

    public void start() {
        AlertingMeter.DELIVERIES_QUEUED.gauge(meters, deliveries::queued);
        AlertingMeter.DELIVERY_OLDEST.gauge(meters, this::oldestSeconds);
        dispatcher.start();
    }

    /** Something may be due; returns at once. */
    public void ring() {
        news.release();
    }

    private long oldestSeconds() {
        return deliveries
                .oldestQueued()
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toSeconds()))
                .orElse(0L);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                dispatch();
                if (news.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException | RejectedExecutionException stopped) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("What is due to be sent cannot be read; it is tried again", failure);
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void dispatch() {
        Instant now = clock.instant();
        deliveries.clockIs(now);
        for (Lane lane : deliveries.due(now)) {
            if (working.add(lane)) {
                workers.execute(() -> work(lane));
            }
        }
    }

    /** Everything that is due, one lane after the other. */
    void sendDue() {
        Instant now = clock.instant();
        deliveries.clockIs(now);
        deliveries.due(now).forEach(this::work);
    }

    private void work(Lane lane) {
        try {
            Optional<Delivery> next = deliveries.begin(lane, clock.instant());
            while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
                bell.accept(attempt.run(next.get()));
                next = deliveries.begin(lane, clock.instant());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .setCause(failure)
                    .addKeyValue("lane", lane)
                    .log("A lane stopped; it goes on with its next delivery");
        } finally {
            working.remove(lane);
        }
    }

    /** Attempts under way are broken off; after their lease they are made again, with the same id. */
    @Override
    public void close() {
        dispatcher.interrupt();
        workers.shutdownNow();
        try {
            dispatcher.join();
            workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
