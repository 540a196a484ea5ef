package org.tamga.detection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Changes;
import org.tamga.detection.history.History;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.patterns.Rules;

/**
 * Runs every pattern of a kind of key over the history of one such key. What is open depends on the history, the rules
 * and the clock alone, never on what was found before; what changed is the difference between the two.
 */
public record Detector(Rules rules) {

    /** The alerts open for a key of {@code kind} with this history, in order of pattern and anchor. */
    public List<Alert> open(KeyKind kind, History history, Instant clock) {
        History remembered = rules.memory().remembered(history, clock);
        return Patterns.of(kind).stream()
                .flatMap(pattern -> pattern.alerts(remembered, rules).stream())
                .toList();
    }

    /**
     * What a change to the key's history changed in its alerts.
     *
     * @param before what the previous call for this key found open; empty on the first
     * @param clock the latest event time seen so far
     */
    public Changes detect(KeyKind kind, History history, Collection<Alert> before, Instant clock) {
        return Changes.between(before, open(kind, history, clock));
    }
}
