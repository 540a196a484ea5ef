package org.tamga.alerting.routing;

import java.time.Duration;

/**
 * How long an alert may wait, and how long it may be off the queue.
 *
 * @param longestShelving the longest time for which an officer may take an alert off the queue
 * @param escalation how an alert is passed on that nobody acknowledges
 */
public record DutyRules(Duration longestShelving, Escalation escalation) {
    private static final Duration LONGEST = Duration.ofDays(7);
    public static final DutyRules DEFAULT = new DutyRules(Duration.ofHours(12), Escalation.DEFAULT);

    public DutyRules {
        if (longestShelving.compareTo(Duration.ofMinutes(1)) < 0 || longestShelving.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "longest shelving is " + longestShelving + "; it has to be 1 minute to 7 days");
        }
    }
}
