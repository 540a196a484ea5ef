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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.routing.EscalationStep;
import org.tamga.alerting.routing.Notice;
import org.tamga.alerting.routing.Notifier;
import org.tamga.alerting.routing.OnShift;
import org.tamga.alerting.routing.Receiver;
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
    private static final int MOST_HANDED = 100;

    private final AlertStore store;
    private final Routing routing;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Supplier<OnShift> onShift;
    private final Notifier notifier;
    private final LongConsumer told;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread rounds = new Thread(task, "tamga-alerting-rounds");
        rounds.setDaemon(true);
        return rounds;
    });
    private boolean failing;

    /**
     * @param notifier tells those outside
     * @param told the position of the latest change, after a round that changed something
     */
    public Rounds(
            AlertStore store,
            Routing routing,
            Supplier<OnShift> onShift,
            Notifier notifier,
            MeterRegistry meters,
            Clock clock,
            LongConsumer told) {
        this.store = store;
        this.routing = routing;
        this.meters = meters;
        this.clock = clock;
        this.onShift = onShift;
        this.notifier = notifier;
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
        handOn();
    }

    /** To those outside; a crash before it is noted hands it on again. */
    private void handOn() {
        for (Notice notice : store.duty().toHandOn(MOST_HANDED)) {
            List<Notifier.Contact> contacts = notice.targets().stream()
                    .filter(target -> target.kind() == Receiver.Kind.CONTACT)
                    .flatMap(target -> Stream.ofNullable(routing.contacts().get(target.name()))
                            .map(address -> new Notifier.Contact(target.name(), address)))
                    .toList();
            if (!contacts.isEmpty()) {
                notifier.tell(notice, contacts);
            }
            store.duty().handedOn(notice);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }
}
