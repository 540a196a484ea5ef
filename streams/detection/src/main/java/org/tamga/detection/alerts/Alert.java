package org.tamga.detection.alerts;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Something a pattern found.
 *
 * @param alertId see {@link AlertId}
 * @param subject what it is about without naming it, for example {@code "vehicle/0"}
 * @param anchor the event ids that give it its identity, in order
 * @param evidence every event it rests on, each once, in order; never empty
 * @param ruleVersion the version of the pattern's rule under which it was found
 */
public record Alert(
        UUID alertId,
        String pattern,
        String subject,
        Severity severity,
        List<String> anchor,
        List<Evidence> evidence,
        int ruleVersion,
        Why why) {

    public Alert {
        anchor = List.copyOf(anchor);
        evidence = List.copyOf(new TreeSet<>(evidence));
    }

    /** A new alert, with the id that follows from pattern, subject and anchor. */
    public static Alert of(
            String pattern,
            String subject,
            Severity severity,
            List<String> anchor,
            List<Evidence> evidence,
            int ruleVersion,
            Why why) {
        return new Alert(
                AlertId.of(pattern, subject, anchor), pattern, subject, severity, anchor, evidence, ruleVersion, why);
    }

    /** The event ids of the evidence, sorted. */
    public List<String> evidenceIds() {
        return evidence.stream().map(Evidence::eventId).sorted().toList();
    }

    public Instant firstEvidence() {
        return evidence.get(0).time();
    }

    public Instant lastEvidence() {
        return evidence.get(evidence.size() - 1).time();
    }

    /** Whether {@code other}, of the same id, says the same: a correction of an evidence event is a difference. */
    public boolean saysTheSameAs(Alert other) {
        return severity == other.severity && evidence.equals(other.evidence);
    }

    /** Whether this alert takes the place of {@code former}, which was about the same key and is no longer found. */
    boolean succeeds(Alert former) {
        return pattern.equals(former.pattern) && evidenceIds().containsAll(former.anchor);
    }
}
