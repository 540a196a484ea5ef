package org.tamga.detection.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.SeizedItem;
import org.tamga.vocabulary.DrugGroup;

/**
 * How much is at stake in an alert: the known quantities of its evidence, summed over each drug group, against
 * {@link Amounts}. The group that weighs most decides.
 *
 * <p>Reasons: {@code large-quantity}, {@code medium-quantity}, {@code small-quantity}, one for each group that has a known
 * quantity, the heaviest against its amount first (facts {@code group}, {@code kilograms}, {@code high-kilograms},
 * {@code medium-kilograms}); {@code quantity-not-known} (fact {@code groups}: those with at least one item of unknown
 * quantity); {@code nothing-seized}.
 */
public final class Impact {
    private Impact() {}

    public static Assessment of(Alert alert) {
        List<Load> loads = loads(alert.evidence());
        List<Why> reasons = new ArrayList<>(loads.stream().map(Load::why).toList());
        Set<DrugGroup> unknown = unknown(alert.evidence());
        if (!unknown.isEmpty()) {
            String groups = unknown.stream().map(DrugGroup::id).collect(Collectors.joining(","));
            reasons.add(new Why("quantity-not-known", Map.of("groups", groups)));
        }
        if (reasons.isEmpty()) {
            reasons.add(new Why("nothing-seized", Map.of()));
        }
        return new Assessment(loads.isEmpty() ? Severity.LOW : loads.get(0).level(), reasons);
    }

    private static List<Load> loads(List<Event> evidence) {
        Map<DrugGroup, BigDecimal> sums = new EnumMap<>(DrugGroup.class);
        for (Event event : evidence) {
            for (SeizedItem item : event.items()) {
                Long milligrams = item.milligrams();
                if (milligrams != null) {
                    sums.merge(item.group(), BigDecimal.valueOf(milligrams), BigDecimal::add);
                }
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Load(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Load::share).reversed().thenComparing(Load::group))
                .toList();
    }

    private static Set<DrugGroup> unknown(List<Event> evidence) {
        Set<DrugGroup> unknown = new TreeSet<>();
        evidence.forEach(event -> event.items().stream()
                .filter(item -> item.milligrams() == null)
                .map(SeizedItem::group)
                .forEach(unknown::add));
        return unknown;
    }

    /** All of one group. */
    private record Load(DrugGroup group, BigDecimal milligrams) {

        /** Of the amount from which on it is high. */
        double share() {
            return milligrams.doubleValue() / Amounts.high(group);
        }

        Severity level() {
            if (milligrams.compareTo(BigDecimal.valueOf(Amounts.high(group))) >= 0) {
                return Severity.HIGH;
            }
            return milligrams.compareTo(BigDecimal.valueOf(Amounts.medium(group))) >= 0
                    ? Severity.MEDIUM
                    : Severity.LOW;
        }

        Why why() {
            String reason = switch (level()) {
                case HIGH -> "large-quantity";
                case MEDIUM -> "medium-quantity";
                case LOW -> "small-quantity";
            };
            return new Why(
                    reason,
                    Map.of(
                            "group",
                            group.id(),
                            "kilograms",
                            kilograms(milligrams),
                            "high-kilograms",
                            kilograms(BigDecimal.valueOf(Amounts.high(group))),
                            "medium-kilograms",
                            kilograms(BigDecimal.valueOf(Amounts.medium(group)))));
        }

        private static String kilograms(BigDecimal milligrams) {
            BigDecimal kilograms = milligrams.movePointLeft(6);
            return kilograms.signum() == 0
                    ? "0"
                    : kilograms.stripTrailingZeros().toPlainString();
        }
    }
}
