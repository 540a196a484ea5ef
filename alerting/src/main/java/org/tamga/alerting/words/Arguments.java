package org.tamga.alerting.words;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;

/**
 * What the sentences about a finding may name; {@code words_en.properties} lists it. What the evidence says is always
 * there, and the figures of a reason come on top.
 */
final class Arguments {
    private static final Duration ALMOST_A_DAY = Duration.ofDays(1).minusMillis(1);

    private Arguments() {}

    /** @throws RuntimeException if a figure does not have the form that its name promises */
    static Map<String, Object> of(Finding finding, Map<String, String> figures, Words words) {
        Map<String, Object> arguments = new HashMap<>(ofEvidence(finding, words));
        FigureReading reading = new FigureReading(finding, words);
        figures.forEach((name, value) -> reading.add(name, value, arguments));
        if (figures.containsKey("first") && figures.containsKey("last") && !figures.containsKey("days")) {
            arguments.put("days", days(Instant.parse(figures.get("first")), Instant.parse(figures.get("last"))));
        }
        return arguments;
    }

    private static Map<String, Object> ofEvidence(Finding finding, Words words) {
        List<Evidence> evidence = finding.evidence();
        Set<String> found = countries(evidence, piece -> piece.nature().hit());
        Set<String> sighted = countries(evidence, piece -> !piece.nature().hit());
        sighted.removeAll(found);
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("kind", words.kind(finding.subject().kind()));
        arguments.put("pattern", PatternName.of(finding.pattern(), words));
        arguments.put(
                "severity",
                words.word("severity." + finding.severity(), finding.severity().name()));
        arguments.put(
                "hits", evidence.stream().filter(piece -> piece.nature().hit()).count());
        arguments.put(
                "sightings",
                evidence.stream().filter(piece -> !piece.nature().hit()).count());
        arguments.put("reports", evidence.size());
        arguments.put("found", words.list(found));
        arguments.put("sighted", words.list(sighted));
        arguments.put("countries", words.list(finding.countries()));
        arguments.put("crossings", finding.crossings().size());
        arguments.put("days", days(evidence));
        return arguments;
    }

    private static Set<String> countries(Collection<Evidence> evidence, Predicate<Evidence> which) {
        return evidence.stream().filter(which).map(Evidence::country).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long days(List<Evidence> evidence) {
        List<Instant> times =
                evidence.stream().map(Evidence::occurredAt).sorted().toList();
        return times.isEmpty() ? 0 : days(times.get(0), times.get(times.size() - 1));
    }

    /** Whole days that hold the span, at least one. */
    private static long days(Instant first, Instant last) {
        return Math.max(1, Duration.between(first, last).plus(ALMOST_A_DAY).toDays());
    }
}
