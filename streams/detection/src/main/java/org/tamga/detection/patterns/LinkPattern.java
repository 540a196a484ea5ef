package org.tamga.detection.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Evidence;
import org.tamga.detection.alerts.Reason;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.History;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;

/**
 * LINK: the same key on both sides. Each chain of hits, together with the nearest sighting on every side of a crossing
 * where none of its hits lies, is an alert if it spans two countries and two crossings. Its anchor is the chain's first
 * hit.
 *
 * @param standard the rule it starts with
 * @param variant which observations count, and what makes it HIGH
 */
record LinkPattern(String id, KeyKind kind, LinkRule standard, Variant variant) implements KeyPattern {
    /** A marking found so often is a brand, wherever it was found. */
    static final int HIGH_FROM_HITS = 3;

    enum Variant {
        /** Sightings count as well; HIGH if the hits alone span two countries and two crossings. */
        THINGS,
        /** Hits only; HIGH from {@link #HIGH_FROM_HITS} hits on. */
        MARKINGS
    }

    static LinkPattern of(String id, KeyKind kind, int days) {
        return new LinkPattern(id, kind, LinkRule.ofDays(days), Variant.THINGS);
    }

    static LinkPattern ofMarkings(String id, int days) {
        return new LinkPattern(id, KeyKind.MARKING, LinkRule.ofDays(days), Variant.MARKINGS);
    }

    @Override
    public boolean concerns(KeyKind other) {
        return other == kind;
    }

    @Override
    public List<Alert> alerts(History history, Rules rules) {
        LinkRule rule = rules.link(id);
        if (!rule.enabled()) {
            return List.of();
        }
        return Chain.of(history.hits(), rule.window()).stream()
                .flatMap(hits -> alert(hits, history, rule).stream())
                .toList();
    }

    private Optional<Alert> alert(List<Observation> hits, History history, LinkRule rule) {
        List<Observation> evidence = new ArrayList<>(hits);
        if (variant == Variant.THINGS) {
            evidence.addAll(NearestSightings.of(hits, history, rule.window()));
        }
        Span span = Span.of(evidence);
        if (!span.joinsTwoSides()) {
            return Optional.empty();
        }
        Observation anchor = hits.get(0);
        Reason reason = reason(hits);
        return Optional.of(Alert.of(
                id,
                anchor.subject(),
                severity(reason),
                List.of(anchor.eventId()),
                evidence.stream().map(Evidence::of).toList(),
                rule.version(),
                new Why(reason, LinkFacts.of(hits.size(), evidence, span, rule, variant))));
    }

    private Reason reason(List<Observation> hits) {
        return switch (variant) {
            case THINGS ->
                Span.of(hits).joinsTwoSides() ? Reason.HITS_ON_BOTH_SIDES : Reason.SIGHTING_ON_THE_OTHER_SIDE;
            case MARKINGS -> hits.size() >= HIGH_FROM_HITS ? Reason.MARKING_OFTEN_FOUND : Reason.MARKING_FOUND;
        };
    }

    private static Severity severity(Reason reason) {
        return switch (reason) {
            case HITS_ON_BOTH_SIDES, MARKING_OFTEN_FOUND -> Severity.HIGH;
            case SIGHTING_ON_THE_OTHER_SIDE, MARKING_FOUND -> Severity.MEDIUM;
        };
    }
}
