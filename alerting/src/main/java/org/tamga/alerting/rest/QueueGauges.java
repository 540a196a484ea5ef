package org.tamga.alerting.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.QueueCounts;

/** The queue as gauges, counted once before each reading. */
final class QueueGauges {
    private final AlertStore store;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge shelved;
    private final MultiGauge held;

    QueueGauges(AlertStore store, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.clock = clock;
        this.open = AlertingMeter.OPEN_ALERTS.gauges(meters);
        this.shelved = AlertingMeter.SHELVED_ALERTS.gauges(meters);
        this.held = AlertingMeter.HELD_ALERTS.gauges(meters);
    }

    synchronized void measure() {
        QueueCounts counts = store.counts(clock.instant(), true);
        register(open, counts::openOf);
        register(shelved, severity -> counts.shelved().getOrDefault(severity, 0L));
        register(held, severity -> counts.held().getOrDefault(severity, 0L));
    }

    private static void register(MultiGauge gauge, ToLongFunction<Severity> count) {
        gauge.register(
                Arrays.stream(Severity.values())
                        .<MultiGauge.Row<?>>map(severity -> MultiGauge.Row.of(
                                Tags.of("severity", severity.name().toLowerCase(Locale.ROOT)),
                                count.applyAsLong(severity)))
                        .toList(),
                true);
    }
}
