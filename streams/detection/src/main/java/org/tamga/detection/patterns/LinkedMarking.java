package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/** LINK for the stamp on packages: hits only, and what is found often is a brand, wherever it was found. */
public record LinkedMarking() implements HistoryPattern {
    private static final String WINDOW = "window";
    private static final String HIGH_FROM = "high-from-hits";

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new LinkedMarking());
        }
    }

    @Override
    public String id() {
        return "linked-marking";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.days(WINDOW, 180, 1, 7305, "longest gap between finds"),
                Parameter.whole(HIGH_FROM, 3, 2, 1000, "finds that make it HIGH"));
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.MARKING;
    }

    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        return observation.isHit()
                ? Chain.around(history, observation.time(), rule.duration(WINDOW))
                : Optional.empty();
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        return Chain.ofHits(history, scope, rule.duration(WINDOW)).stream()
                .flatMap(hits -> alert(hits, rule).stream())
                .toList();
    }

    private static Optional<Alert> alert(List<Observation> hits, Rule rule) {
        Span span = Span.of(hits);
        if (!span.joinsTwoSides()) {
            return Optional.empty();
        }
        boolean often = hits.size() >= rule.count(HIGH_FROM);
        Map<String, String> facts = new TreeMap<>(span.facts(hits));
        facts.put("hits", Integer.toString(hits.size()));
        facts.put("window", rule.duration(WINDOW).toString());
        facts.put(HIGH_FROM, Integer.toString(rule.count(HIGH_FROM)));
        Observation anchor = hits.get(0);
        return Optional.of(Alert.of(
                rule,
                anchor.subject(),
                List.of(anchor.key()),
                often ? Severity.HIGH : Severity.MEDIUM,
                List.of(anchor.event()),
                hits.stream().map(Observation::event).toList(),
                new Why(often ? "marking-often-found" : "marking-found", facts)));
    }
}
