package org.tamga.alerting.forecast;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Severity;

/**
 * Where what an alert is about may appear next: after how it was last seen among the evidence.
 *
 * @param next the most likely first
 */
public record Prospect(Evidence last, Forecasts.Outlook outlook, List<Stop> next) {
    private static final Set<String> MOVE =
            Set.of("vehicle", "vin", "container", "document", "phone", "device", "person");

    /** One crossing, and when. */
    public record Stop(String crossing, long count, Instant from, Instant until) {}

    /**
     * Of an open, HIGH alert on something that moves and was caught; a plate that was merely seen in two places at once is
     * two things, of which nothing can be said.
     */
    public static Optional<Prospect> of(Finding finding, Forecasts forecasts) {
        boolean caught =
                finding.evidence().stream().anyMatch(piece -> piece.nature().hit());
        if (!finding.open()
                || finding.severity() != Severity.HIGH
                || !caught
                || !MOVE.contains(finding.subject().kind())) {
            return Optional.empty();
        }
        return finding.evidence().stream()
                .max(Comparator.comparing(Evidence::occurredAt).thenComparing(Evidence::eventId))
                .flatMap(last -> after(last, forecasts));
    }

    private static Optional<Prospect> after(Evidence last, Forecasts forecasts) {
        return last.checkpoint() == null
                ? Optional.empty()
                : forecasts
                        .after(last.checkpoint(), last.direction())
                        .map(outlook -> new Prospect(last, outlook, stops(last, outlook)));
    }

    private static List<Stop> stops(Evidence last, Forecasts.Outlook outlook) {
        return outlook.next().stream()
                .map(next -> new Stop(
                        next.crossing(),
                        next.count(),
                        last.occurredAt().plus(next.earliest()),
                        last.occurredAt().plus(next.latest())))
                .toList();
    }
}
