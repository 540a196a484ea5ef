package org.tamga.alerting.words;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;

/** An alert in one line, without the key: "Vehicle seen with drugs in KZ and UZ within 12 days". */
public final class Headline {
    private Headline() {}

    public static String of(Finding finding, Words words) {
        String kind = words.kind(finding.subject().kind());
        List<Evidence> evidence = finding.evidence();
        if (evidence.isEmpty()) {
            return words.say("headline.no-evidence", kind);
        }
        Set<String> found = countries(evidence, piece -> piece.nature().hit());
        Set<String> sighted = countries(evidence, piece -> !piece.nature().hit());
        sighted.removeAll(found);
        long hits = evidence.stream().filter(piece -> piece.nature().hit()).count();
        return words.say(key(finding, sighted), kind, words.list(found), words.list(sighted), days(evidence), hits);
    }

    private static String key(Finding finding, Set<String> sighted) {
        if (finding.subject().kind().equals("marking")) {
            return "headline.marking";
        }
        return sighted.isEmpty() ? "headline.hits" : "headline.hits-and-sighting";
    }

    private static Set<String> countries(List<Evidence> evidence, Predicate<Evidence> which) {
        return evidence.stream().filter(which).map(Evidence::country).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long days(List<Evidence> evidence) {
        Instant first = evidence.stream()
                .map(Evidence::occurredAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Instant last = evidence.stream()
                .map(Evidence::occurredAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return Days.between(first, last);
    }
}
