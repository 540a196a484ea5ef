package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
 * A seizure larger than nearly all before it of the same drug group in the same country. A quantity is the sum of the
 * seizure's items of the group, unknown if one of them is; seizures of unknown quantity neither fire nor are compared
 * with.
 *
 * <p>Reasons: {@code larger-than-usual} (MEDIUM) and {@code many-times-larger-than-usual} (HIGH). Facts:
 * {@code country}, {@code group}, {@code kilograms}, {@code usual-kilograms} (the percentile that it exceeds),
 * {@code percentile}, {@code earlier} (how many seizures it was compared with), {@code window}, {@code high-factor},
 * {@code first} (its time).
 */
public record ExceptionalQuantity() implements HistoryPattern {
    private static final String WINDOW = "window";
    private static final String LEAST_EARLIER = "least-earlier-seizures";
    private static final String LEAST_QUANTITY = "least-quantity-kg";
    private static final String PERCENTILE = "percentile";
    private static final String HIGH_FACTOR = "high-factor";

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new ExceptionalQuantity());
        }
    }

    @Override
    public String id() {
        return "exceptional-quantity";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.days(WINDOW, 730, 1, 7305, "how far back seizures are compared with"),
                Parameter.whole(LEAST_EARLIER, 30, 1, 100_000, "earlier seizures needed to know what is usual"),
                Parameter.decimal(LEAST_QUANTITY, "1", "0.000001", "1000000", "smallest quantity looked at, kg"),
                Parameter.decimal(PERCENTILE, "99", "50", "100", "of the earlier seizures, to be exceeded"),
                Parameter.decimal(HIGH_FACTOR, "3", "1", "1000", "times the percentile that make it HIGH"));
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.SERIES;
    }

    /** A known quantity is compared with by what follows within the window; only the large ones there can fire. */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        if (Series.of(observation).quantity(observation).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal least = rule.decimal(LEAST_QUANTITY);
        return history.hits(observation.time(), Reach.ahead(observation.time(), rule.duration(WINDOW))).stream()
                .filter(later -> isLarge(later, least))
                .map(later -> Scope.between(later.time(), later.time()))
                .reduce(Scope::and);
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        Duration window = rule.duration(WINDOW);
        BigDecimal least = rule.decimal(LEAST_QUANTITY);
        EarlierQuantities earlier = new EarlierQuantities();
        List<Alert> alerts = new ArrayList<>();
        for (Observation seizure : history.hits(Reach.back(scope.from(), window), scope.to())) {
            OptionalLong quantity = Series.of(seizure).quantity(seizure);
            if (quantity.isPresent()) {
                earlier.forgetBefore(seizure.time().minus(window));
                if (scope.holds(seizure) && isLarge(seizure, least)) {
                    alert(seizure, quantity.getAsLong(), earlier, rule).ifPresent(alerts::add);
                }
                earlier.add(seizure.time(), quantity.getAsLong());
            }
        }
        return alerts;
    }

    private static boolean isLarge(Observation seizure, BigDecimal leastKilograms) {
        OptionalLong quantity = Series.of(seizure).quantity(seizure);
        return quantity.isPresent() && kilograms(quantity.getAsLong()).compareTo(leastKilograms) >= 0;
    }

    private static Optional<Alert> alert(Observation seizure, long quantity, EarlierQuantities earlier, Rule rule) {
        if (earlier.count() < rule.count(LEAST_EARLIER)) {
            return Optional.empty();
        }
        long usual = earlier.percentile(rule.decimal(PERCENTILE));
        if (quantity <= usual) {
            return Optional.empty();
        }
        BigDecimal high = rule.decimal(HIGH_FACTOR).multiply(BigDecimal.valueOf(usual));
        boolean manyTimes = BigDecimal.valueOf(quantity).compareTo(high) >= 0;
        Series series = Series.of(seizure);
        Map<String, String> facts = Map.of(
                "country",
                series.country(),
                "group",
                series.group().id(),
                "kilograms",
                kilograms(quantity).toPlainString(),
                "usual-kilograms",
                kilograms(usual).toPlainString(),
                PERCENTILE,
                rule.decimal(PERCENTILE).toPlainString(),
                "earlier",
                Integer.toString(earlier.count()),
                WINDOW,
                rule.duration(WINDOW).toString(),
                HIGH_FACTOR,
                rule.decimal(HIGH_FACTOR).toPlainString(),
                "first",
                seizure.time().toString());
        return Optional.of(Alert.of(
                rule,
                series.subject(),
                List.of(),
                manyTimes ? Severity.HIGH : Severity.MEDIUM,
                List.of(seizure.event()),
                List.of(seizure.event()),
                new Why(manyTimes ? "many-times-larger-than-usual" : "larger-than-usual", facts)));
    }

    private static BigDecimal kilograms(long milligrams) {
        return milligrams == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(milligrams, 6).stripTrailingZeros();
    }
}
