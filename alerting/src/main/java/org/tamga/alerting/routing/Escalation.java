package org.tamga.alerting.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tamga.alerting.alert.Severity;

/**
 * How an alert is passed on that nobody acknowledges.
 *
 * @param from the least severity that is passed on
 * @param steps in order of time; empty if nothing is
 */
public record Escalation(Severity from, List<Step> steps) {
    public static final Escalation DEFAULT = new Escalation(
            Severity.HIGH,
            List.of(
                    new Step(Duration.ofMinutes(2), List.of("role:duty-officer", "screens")),
                    new Step(Duration.ofMinutes(5), List.of("role:supervisor", "screens")),
                    new Step(Duration.ofMinutes(10), List.of("role:supervisor", "role:duty-officer", "screens"))));

    /**
     * One step.
     *
     * @param after how long after the alert was put before the officers
     * @param targets to whom it is passed on
     */
    public record Step(Duration after, List<String> targets) {
        public Step {
            if (after.isNegative() || after.isZero()) {
                throw new IllegalArgumentException("after is " + after + "; it has to be longer than nothing");
            }
            targets = List.copyOf(targets);
        }
    }

    public Escalation {
        steps = List.copyOf(steps);
        for (int level = 1; level < steps.size(); level++) {
            if (steps.get(level).after().compareTo(steps.get(level - 1).after()) <= 0) {
                throw new IllegalArgumentException(
                        "after is " + steps.get(level).after() + " in step " + (level + 1)
                                + "; it has to be longer than in the step before");
            }
        }
    }

    /**
     * The level that is due for what waits since then and was passed on {@code level} times; empty if none is. Levels
     * that were missed, since the centre was down, are one step: nobody is told three times at once.
     */
    public Optional<Integer> due(int level, Instant since, Instant now) {
        int due = level;
        while (due < steps.size() && !since.plus(steps.get(due).after()).isAfter(now)) {
            due++;
        }
        return due > level ? Optional.of(due) : Optional.empty();
    }

    /** The step that leads to a level, from 1. */
    public Step step(int level) {
        return steps.get(level - 1);
    }
}
