package org.tamga.alerting.duty;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.retention.Kept;
import org.tamga.alerting.store.AlertStore;

/** Lets go once an hour of what has been kept long enough, a little at a time, so that whoever writes comes between. */
public final class Sweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final long FIRST_MINUTES = 2;
    private static final long EVERY_MINUTES = 60;
    private static final int AT_ONCE = 100;
    private static final long PAUSE_MILLIS = 50;

    private final AlertStore store;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread sweeping = new Thread(task, "tamga-alerting-retention");
        sweeping.setDaemon(true);
        return sweeping;
    });

    public Sweep(AlertStore store, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.meters = meters;
        this.clock = clock;
    }

    public void start() {
        thread.scheduleWithFixedDelay(this::runOrLater, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void runOrLater() {
        try {
            run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("What has been kept long enough could not be removed; that is tried again in an hour", failure);
        }
    }

    /** One sweep. Returns how much was removed, by what it was; what there was none of is no entry. */
    public Map<Kept, Long> run() throws InterruptedException {
        Instant now = clock.instant();
        Map<Kept, Long> removed = new EnumMap<>(Kept.class);
        for (Kept kept : Kept.values()) {
            int some = store.letGo(kept, now, AT_ONCE);
            while (some > 0) {
                removed.merge(kept, (long) some, Long::sum);
                AlertingMeter.RETENTION_REMOVED
                        .counter(meters, "kind", kept.code())
                        .increment(some);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                some = store.letGo(kept, now, AT_ONCE);
            }
        }
        if (!removed.isEmpty()) {
            LOG.info("Removed what had been kept long enough: {}", inWords(removed));
        }
        return removed;
    }

    private static String inWords(Map<Kept, Long> removed) {
        return removed.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %d", each.getKey().code(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }
}
