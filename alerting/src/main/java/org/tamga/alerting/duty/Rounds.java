package org.tamga.alerting.duty;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.routing.DutyRules;
import org.tamga.alerting.routing.EscalationStep;
import org.tamga.alerting.store.AlertStore;

/**
 * Looks every second what is due: what is back from the shelf, and what nobody has acknowledged in time. What is due is in
 * the store, so a round that was missed is caught up by the next, after a restart too.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long EVERY_MILLIS = 1_000;

    private final AlertStore store;
    private final DutyRules rules;
    private final MeterRegistry meters;
    private final Clock clock;
    private final LongConsumer told;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread rounds = new Thread(task, "tamga-alerting-rounds");
        rounds.setDaemon(true);
        return rounds;
    });
    private boolean failing;

    /** @param told the position of the latest change, after a round that changed something */
    public Rounds(AlertStore store, DutyRules rules, MeterRegistry meters, Clock clock, LongConsumer told) {
        this.store = store;
        this.rules = rules;
        this.meters = meters;
        this.clock = clock;
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
        int back = store.endShelves(now);
        List<EscalationStep> steps = store.duty().escalate(rules.escalation(), now);
        steps.forEach(step -> AlertingMeter.ESCALATIONS
                .counter(meters, "level", String.valueOf(step.level()))
                .increment());
        if (back > 0 || !steps.isEmpty()) {
            told.accept(store.position());
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }
}
