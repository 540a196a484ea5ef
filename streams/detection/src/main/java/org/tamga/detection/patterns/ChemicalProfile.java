package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.tamga.detection.report.Profile;
import org.tamga.detection.rules.NumbersByName;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * Drugs of one batch, seized at several places: a laboratory measured nearly the same ratios in them. What it measured
 * is mostly known months after the seizure.
 *
 * <p>Reasons: {@code one-batch-across-borders} (HIGH) and {@code one-batch} (MEDIUM). Facts: {@code method} (as the
 * first report has it), {@code profiles}, {@code seizures}, {@code compounds} (how many were compared),
 * {@code distance} (the longest between two of the profiles), {@code cut-off}, {@code window}, {@code countries},
 * {@code crossings}, {@code first} and {@code last} (times of the evidence).
 */
public record ChemicalProfile() implements HistoryPattern {
    private static final String WINDOW = "window";
    private static final String CUT_OFF = "cut-off";
    private static final String CUT_OFFS = "cut-off-by-method";
    private static final String LEAST_COMPOUNDS = "least-compounds";
    /** What sums of fractions may be off by. */
    private static final double ROUNDING = 1e-9;

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new ChemicalProfile());
        }
    }

    @Override
    public String id() {
        return "chemical-profile";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.days(WINDOW, 365, 1, 7305, "longest time between two seizures of one batch"),
                Parameter.decimal(CUT_OFF, "0.03", "0", "1", "mean Canberra distance up to which two are one batch"),
                Parameter.numbers(CUT_OFFS, "0", "1", "the same for some methods, such as GC-MS=0.04; IR=0.1"),
                Parameter.whole(LEAST_COMPOUNDS, 4, 2, 1000, "compounds found, fewer do not make a profile"));
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.PROFILE;
    }

    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        return clusters(rule).around(history, observation);
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        return clusters(rule).anchoredIn(history, scope).stream()
                .flatMap(cluster -> alert(cluster, rule).stream())
                .toList();
    }

    private static Clusters<Ratios> clusters(Rule rule) {
        int least = rule.count(LEAST_COMPOUNDS);
        BigDecimal otherwise = rule.decimal(CUT_OFF);
        NumbersByName byMethod = rule.numbers(CUT_OFFS);
        return new Clusters<>(rule.duration(WINDOW), from -> new Likeness<>() {
            private double cutOff;

            @Override
            public Optional<Ratios> read(Observation observation) {
                cutOff = byMethod.of(observation.key().bare().normalForm(), otherwise)
                        .doubleValue();
                return ratios(observation).filter(ratios -> ratios.found() >= least);
            }

            @Override
            public boolean alike(Ratios earlier, Ratios later) {
                return earlier.comparesWith(later) && earlier.distance(later) <= cutOff + ROUNDING;
            }
        });
    }

    private static Optional<Profile> profile(Observation observation) {
        return Optional.ofNullable(
                observation.event().items().get(observation.rank()).profile());
    }

    private static Optional<Ratios> ratios(Observation observation) {
        return profile(observation).flatMap(Ratios::of);
    }

    private static Optional<Alert> alert(Cluster<Ratios> batch, Rule rule) {
        Span span = Span.of(batch.observations());
        if (span.crossings().size() < 2) {
            return Optional.empty();
        }
        boolean acrossBorders = span.joinsTwoSides();
        Observation anchor = batch.first();
        return Optional.of(Alert.of(
                rule,
                anchor.subject(),
                List.of(anchor.key()),
                acrossBorders ? Severity.HIGH : Severity.MEDIUM,
                List.of(anchor.event()),
                batch.events(),
                new Why(acrossBorders ? "one-batch-across-borders" : "one-batch", facts(batch, span, rule))));
    }

    private static Map<String, String> facts(Cluster<Ratios> batch, Span span, Rule rule) {
        Observation anchor = batch.first();
        List<Ratios> ratios = batch.forms();
        BigDecimal cutOff = rule.numbers(CUT_OFFS).of(anchor.key().bare().normalForm(), rule.decimal(CUT_OFF));
        Map<String, String> facts = new TreeMap<>(span.facts(batch.observations()));
        facts.put("method", profile(anchor).map(Profile::method).orElse(""));
        facts.put("profiles", Integer.toString(ratios.size()));
        facts.put(
                "seizures",
                Long.toString(batch.observations().stream()
                        .map(Observation::eventId)
                        .distinct()
                        .count()));
        facts.put("compounds", Integer.toString(ratios.get(0).shares().size()));
        facts.put("distance", longest(ratios).toPlainString());
        facts.put(CUT_OFF, cutOff.toPlainString());
        facts.put(WINDOW, rule.duration(WINDOW).toString());
        return facts;
    }

    /** The longest distance between two, to four decimals. */
    private static BigDecimal longest(List<Ratios> ratios) {
        double longest = 0;
        for (Ratios one : ratios) {
            for (Ratios other : ratios) {
                longest = Math.max(longest, one.distance(other));
            }
        }
        return BigDecimal.valueOf(longest).setScale(4, RoundingMode.HALF_UP);
    }
}
