package org.tamga.alerting.duty;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.routing.EscalationStep;
import org.tamga.alerting.routing.OnShift;
import org.tamga.alerting.routing.Routing;
import org.tamga.alerting.store.AlertStore;

/**
 * Looks every second what is due: what is back from the shelf, what nobody has acknowledged in time, and who
 * is to be told of what. What is due is in
 * the store, so a round that was missed is caught up by the next, after a restart too.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final int MOST_BATCHES = 20;

    private final AlertStore store;
    private final Routing routing;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Supplier<OnShift> onShift;
    private final LongConsumer told;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread rounds = new Thread(task, "tamga-alerting-rounds");
        rounds.setDaemon(true);
        return rounds;
    });
    private boolean failing;

    /** @param told the position of the latest change, after a round that changed something */
    public Rounds(
            AlertStore store,
            Routing routing,
            Supplier<OnShift> onShift,
            MeterRegistry meters,
            Clock clock,
            LongConsumer told) {
        this.store = store;
        this.routing = routing;
        this.meters = meters;
        this.clock = clock;
        this.onShift = onShift;
        this.told = told;
    }

    public void start() {
        thread.scheduleWithFixedDelay(this::roundOrLater, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void roundOrLater() {
        try {
            round();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("A round of the desk failed; it is made again every second", failure);
            }
            failing = true;
        }
    }

    /** One round. */
    public void round() {
        Instant now = clock.instant();
        int back = store.endShelves(now) + store.releases().expire(now);
        List<EscalationStep> steps = store.duty().escalate(routing.rules().escalation(), now);
        steps.forEach(step -> AlertingMeter.ESCALATIONS
                .counter(meters, "level", String.valueOf(step.level()))
                .increment());
        if (back > 0 || !steps.isEmpty()) {
            told.accept(store.position());
        }
        int batches = 0;
        while (store.duty().route(routing, onShift.get(), now) && batches < MOST_BATCHES) {
            batches++;
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }
}
