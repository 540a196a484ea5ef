package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * Seizures of one drug that were done in one uncommon way, in several countries within a short time: one hand may have
 * packed them all. The more uncommon what they share, the more it weighs; what is common is read from the seizures
 * themselves.
 *
 * <p>Reasons: {@code one-way-of-working} (LOW) and {@code one-way-of-working-often} (MEDIUM). Facts: {@code group},
 * {@code seizures}, {@code shared} (the features that all share, see {@link Feature}), {@code one-in} (in how many
 * seizures of the drug one looks like this, as things stood at the last of them; to two digits), {@code window},
 * {@code medium-from}, {@code countries}, {@code crossings}, {@code first} and {@code last} (times of the evidence).
 */
public record SameModusOperandi() implements HistoryPattern {
    private static final String WINDOW = "window";
    private static final String HABITS = "habits";
    private static final String LEAST_KNOWN = "least-known";
    private static final String LEAST_BITS = "least-bits";
    private static final String SIMILARITY = "similarity";
    private static final String PRIOR = "prior-seizures";
    private static final String LEAST_SEIZURES = "least-seizures";
    private static final String LEAST_COUNTRIES = "least-countries";
    private static final String MEDIUM_FROM = "medium-from";

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new SameModusOperandi());
        }
    }

    @Override
    public String id() {
        return "same-modus-operandi";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.days(WINDOW, 30, 1, 365, "within which the seizures lie, and longest gap between two alike"),
                Parameter.days(HABITS, 365, 30, 3650, "how long a seizure tells what is common"),
                Parameter.whole(LEAST_KNOWN, 4, 1, 6, "features that two seizures must both tell of"),
                Parameter.decimal(
                        LEAST_BITS, "12", "0", "100", "how rare what they share is, in bits: 12 is 1 in 4096"),
                Parameter.decimal(SIMILARITY, "0.75", "0.1", "1", "share of what they tell that must be the same"),
                Parameter.whole(
                        PRIOR,
                        100,
                        2,
                        100_000,
                        "supposed before the first, with other hiding places, covers and masses"),
                Parameter.whole(LEAST_SEIZURES, 3, 2, 1000, "seizures within the window"),
                Parameter.whole(LEAST_COUNTRIES, 2, 1, 20, "countries of those"),
                Parameter.whole(MEDIUM_FROM, 4, 2, 1000, "seizures that make it MEDIUM"));
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.SUBSTANCE;
    }

    /**
     * A seizure changes what is common for all that follow while it is remembered, and what is alike a window further.
     * What lies before it stays alike as it was, but may hang together with what changes.
     */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        Instant time = observation.time();
        Duration ahead = rule.duration(HABITS).compareTo(rule.duration(WINDOW)) > 0
                ? rule.duration(HABITS)
                : rule.duration(WINDOW);
        return Optional.of(
                Scope.between(clusters(history, rule).beginBefore(history, observation), Reach.ahead(time, ahead)));
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        return clusters(history, rule).anchoredIn(history, scope).stream()
                .filter(cluster -> isDense(cluster.observations(), rule))
                .map(cluster -> alert(cluster, rule))
                .toList();
    }

    private static Clusters<Manner> clusters(History history, Rule rule) {
        Duration memory = rule.duration(HABITS);
        return new Clusters<>(rule.duration(WINDOW), from -> {
            Habits habits = new Habits(
                    memory,
                    rule.count(LEAST_KNOWN),
                    rule.number(LEAST_BITS),
                    rule.number(SIMILARITY),
                    rule.count(PRIOR));
            history.hits(Reach.back(from, memory), from).stream()
                    .filter(earlier -> earlier.time().isBefore(from))
                    .forEach(habits::read);
            return habits;
        });
    }

    /** Whether enough of them, in enough countries, lie within one window. */
    private static boolean isDense(List<Observation> seizures, Rule rule) {
        Duration window = rule.duration(WINDOW);
        for (int i = 0; i + rule.count(LEAST_SEIZURES) <= seizures.size(); i++) {
            Instant end = seizures.get(i).time().plus(window);
            List<Observation> within = seizures.subList(i, seizures.size()).stream()
                    .takeWhile(seizure -> !seizure.time().isAfter(end))
                    .toList();
            if (within.size() >= rule.count(LEAST_SEIZURES)
                    && Span.of(within).countries().size() >= rule.count(LEAST_COUNTRIES)) {
                return true;
            }
        }
        return false;
    }

    private static Alert alert(Cluster<Manner> cluster, Rule rule) {
        List<Observation> seizures = cluster.observations();
        boolean often = seizures.size() >= rule.count(MEDIUM_FROM);
        Manner last = cluster.forms().get(seizures.size() - 1);
        List<Feature> shared = Manner.common(cluster.forms(), last);
        Map<String, String> facts = new TreeMap<>(Span.of(seizures).facts(seizures));
        facts.put("group", cluster.first().key().bare().normalForm());
        facts.put("seizures", Integer.toString(seizures.size()));
        facts.put("shared", shared.stream().map(Feature::id).collect(Collectors.joining(",")));
        facts.put("one-in", oneIn(shared.stream().mapToDouble(last::bits).sum()));
        facts.put(WINDOW, rule.duration(WINDOW).toString());
        facts.put(MEDIUM_FROM, Integer.toString(rule.count(MEDIUM_FROM)));
        return Alert.of(
                rule,
                "group:" + cluster.first().key().bare().normalForm(),
                List.of(),
                often ? Severity.MEDIUM : Severity.LOW,
                List.of(cluster.first().event()),
                cluster.events(),
                new Why(often ? "one-way-of-working-often" : "one-way-of-working", facts));
    }

    private static String oneIn(double bits) {
        return new BigDecimal(Math.pow(2, bits), new MathContext(2)).toPlainString();
    }
}
