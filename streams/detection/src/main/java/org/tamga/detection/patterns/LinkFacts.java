package org.tamga.detection.patterns;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tamga.detection.alerts.Fact;
import org.tamga.detection.patterns.LinkPattern.Variant;
import org.tamga.detection.report.Observation;

/** The facts behind a LINK alert, for its explanation. */
final class LinkFacts {
    private LinkFacts() {}

    static Map<Fact, String> of(int hits, Collection<Observation> evidence, Span span, LinkRule rule, Variant variant) {
        List<Instant> times = evidence.stream().map(Observation::time).sorted().toList();
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.HITS, Integer.toString(hits));
        facts.put(Fact.SIGHTINGS, Integer.toString(evidence.size() - hits));
        facts.put(Fact.COUNTRIES, String.join(",", span.countries()));
        facts.put(Fact.CROSSINGS, String.join(",", span.crossings()));
        facts.put(Fact.FIRST, times.get(0).toString());
        facts.put(Fact.LAST, times.get(times.size() - 1).toString());
        facts.put(Fact.WINDOW, rule.window().toString());
        if (variant == Variant.MARKINGS) {
            facts.put(Fact.HIGH_FROM_HITS, Integer.toString(LinkPattern.HIGH_FROM_HITS));
        }
        return facts;
    }
}
