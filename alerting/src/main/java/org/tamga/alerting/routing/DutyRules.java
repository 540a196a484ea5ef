package org.tamga.alerting.routing;

import java.time.Duration;

/**
 * How long an alert may wait, how long it may be off the queue, and how long whoever is asked about a release has.
 *
 * @param longestShelving the longest time for which an officer may take an alert off the queue
 * @param escalation how an alert is passed on that nobody acknowledges
 * @param secondPerson how long a release waits for a second person
 * @param widerRelease how long an originator has to answer whether it releases more widely
 */
public record DutyRules(Duration longestShelving, Escalation escalation, Duration secondPerson, Duration widerRelease) {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration LONGEST_ANSWER = Duration.ofDays(30);
    public static final DutyRules DEFAULT =
            new DutyRules(Duration.ofHours(12), Escalation.DEFAULT, Duration.ofHours(12), Duration.ofHours(72));

    public DutyRules {
        if (longestShelving.compareTo(Duration.ofMinutes(1)) < 0 || longestShelving.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "longest shelving is " + longestShelving + "; it has to be 1 minute to 7 days");
        }
        fit("time for a second person", secondPerson);
        fit("time for a wider release", widerRelease);
    }

    private static void fit(String what, Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0 || time.compareTo(LONGEST_ANSWER) > 0) {
            throw new IllegalArgumentException(what + " is " + time + "; it has to be 1 minute to 30 days");
        }
    }
}
