package org.tamga.alerting.forecast;

import java.time.Instant;
import java.util.List;
import org.tamga.alerting.alert.Evidence;

/**
 * Where what an alert is about may appear next: after how it was last seen among the evidence.
 *
 * @param next the most likely first
 */
public record Prospect(Evidence last, Forecasts.Outlook outlook, List<Stop> next) implements Foretold {

    /**
     * One crossing, and when.
     *
     * @param past whether that time had passed when it was said
     */
    public record Stop(String crossing, long count, Instant from, Instant until, boolean past) {}

    static Prospect after(Evidence last, Forecasts.Outlook outlook, Instant now) {
        return new Prospect(
                last,
                outlook,
                outlook.next().stream().map(next -> stop(last, next, now)).toList());
    }

    private static Stop stop(Evidence last, Forecasts.Next next, Instant now) {
        Instant until = last.occurredAt().plus(next.latest());
        return new Stop(
                next.crossing(), next.count(), last.occurredAt().plus(next.earliest()), until, until.isBefore(now));
    }

    /** Whether some time named is still to come: otherwise there is nobody to warn. */
    public boolean holds() {
        return next.stream().anyMatch(stop -> !stop.past());
    }
}
