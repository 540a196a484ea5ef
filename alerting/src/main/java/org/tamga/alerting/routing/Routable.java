package org.tamga.alerting.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Severity;

/**
 * What of an alert decides where it goes.
 *
 * @param kind of its subject
 * @param late whether a report behind it came long after what it reports
 * @param at when it came before the officers, by the centre's clock
 */
public record Routable(
        String pattern,
        Severity severity,
        Set<String> countries,
        Set<String> crossings,
        String kind,
        boolean late,
        Instant at) {

    public static Routable of(Finding finding, boolean late, Instant at) {
        return new Routable(
                finding.pattern(),
                finding.severity(),
                finding.countries(),
                finding.crossings(),
                finding.subject().kind(),
                late,
                at);
    }

    /** Whether detection found it long after the last thing that it is about: it then waited for a late report. */
    public static boolean foundLate(Finding finding, Duration lateAfter) {
        return finding.evidence().stream()
                .map(Evidence::occurredAt)
                .max(Instant::compareTo)
                .map(last -> last.plus(lateAfter).isBefore(finding.detectedAt()))
                .orElse(false);
    }
}
