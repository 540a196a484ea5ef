package org.tamga.alerting.statistics;

import java.time.Duration;
import org.tamga.alerting.alert.Severity;

/** How many alerts are open now, not held back and not closed, and were found longer ago than {@link #AFTER}. */
public record Stale(Severity severity, long alerts) {
    public static final Duration AFTER = Duration.ofHours(24);
}
