package org.tamga.detection.alerts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.rules.Rule;

/**
 * Something a pattern found.
 *
 * @param alertId see {@link AlertId}
 * @param subject what it is about without naming it, for example {@code "vehicle/0"}
 * @param about what it is about, by name: the anchor's key or person first; empty if it is about no such thing. Personal
 *     data
 * @param anchor the event ids that give it its identity, in order; each is among the evidence
 * @param anchoredAt when the first anchor event happened
 * @param evidence every event it rests on, each once, in order; never empty
 * @param ruleVersion the version of the pattern's rule under which it was found
 * @param operation the operation to whose owners it is kept; absent if there is none
 */
public record Alert(
        UUID alertId,
        String pattern,
        String subject,
        List<Key> about,
        Severity severity,
        List<String> anchor,
        Instant anchoredAt,
        List<Event> evidence,
        int ruleVersion,
        Why why,
        @Nullable String operation) {

    public Alert {
        about = List.copyOf(about);
        anchor = List.copyOf(anchor);
        evidence = inOrder(evidence);
    }

    /** A new alert, with the id that follows from pattern, subject and anchor, and the severity that the rule leaves it. */
    public static Alert of(
            Rule rule,
            String subject,
            List<Key> about,
            Severity found,
            List<Event> anchor,
            Collection<Event> evidence,
            Why why) {
        List<String> anchorIds = anchor.stream().map(Event::eventId).toList();
        return new Alert(
                AlertId.of(rule.pattern(), subject, anchorIds),
                rule.pattern(),
                subject,
                about,
                rule.severity(found),
                anchorIds,
                anchor.get(0).time(),
                List.copyOf(evidence),
                rule.version(),
                why.ruled(found, rule.severity(found)),
                null);
    }

    /** Each once, in order; mostly they are so already. */
    private static List<Event> inOrder(List<Event> evidence) {
        for (int i = 1; i < evidence.size(); i++) {
            if (evidence.get(i - 1).compareTo(evidence.get(i)) >= 0) {
                return List.copyOf(new TreeSet<>(evidence));
            }
        }
        return List.copyOf(evidence);
    }

    /** The same, kept to the owners of an operation, or to nobody. */
    public Alert keptTo(@Nullable String otherOperation) {
        return new Alert(
                alertId,
                pattern,
                subject,
                about,
                severity,
                anchor,
                anchoredAt,
                evidence,
                ruleVersion,
                why,
                otherOperation);
    }

    /** The event ids of the evidence, sorted. */
    public List<String> evidenceIds() {
        return evidence.stream().map(Event::eventId).sorted().toList();
    }

    public Instant firstEvidence() {
        return evidence.get(0).time();
    }

    public Instant lastEvidence() {
        return evidence.get(evidence.size() - 1).time();
    }

    /** Which member of its history the anchor is an observation of; empty where the history has none. */
    public String member() {
        return about.isEmpty() || about.get(0).kind() != KeyKind.PERSON
                ? ""
                : about.get(0)
                        .normalForm()
                        .substring(0, about.get(0).normalForm().indexOf('|'));
    }

    /** Whether {@code other}, of the same id, says the same: a correction of an evidence event is a difference. */
    public boolean saysTheSameAs(Alert other) {
        return restsOnTheSameAs(other)
                && about.equals(other.about)
                && ruleVersion == other.ruleVersion
                && Objects.equals(operation, other.operation);
    }

    /** Whether {@code other}, of the same id, has the same evidence and severity. */
    boolean restsOnTheSameAs(Alert other) {
        return severity == other.severity && evidence.equals(other.evidence);
    }

    /**
     * Whether this alert takes the place of {@code former}, which was found in the same history and is no longer. One
     * history holds several series, routes or ways over a crossing; of those the subject is the key.
     */
    boolean succeeds(Alert former) {
        return pattern.equals(former.pattern)
                && (!about.isEmpty() || subject.equals(former.subject))
                && evidenceIds().containsAll(former.anchor);
    }
}
