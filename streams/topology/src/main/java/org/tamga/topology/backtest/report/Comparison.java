package org.tamga.topology.backtest.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tamga.detection.alerts.Alert;

/**
 * One rule set, or two beside each other, over the same events.
 *
 * @param present the rules as they are
 * @param other what they are held against; empty if nothing is
 * @param alerts every alert that one of them leaves open, once, by pattern and day
 * @param unknownOutcomes outcomes of alerts that neither raises
 */
public record Comparison(RuleSet present, Optional<RuleSet> other, List<Compared> alerts, long unknownOutcomes) {

    public static Comparison of(RuleSet present, Optional<RuleSet> other, Outcomes outcomes) {
        Map<UUID, Alert> first = byId(present.open());
        Map<UUID, Alert> second = byId(other.map(RuleSet::open).orElse(List.of()));
        TreeMap<UUID, Alert> all = new TreeMap<>(first);
        all.putAll(second);
        List<Compared> alerts = all.keySet().stream()
                .map(id -> new Compared(first.get(id), second.get(id), outcomes.of(id)))
                .sorted(java.util.Comparator.comparing(Compared::pattern)
                        .thenComparing(Compared::day)
                        .thenComparing(one -> one.alert().alertId()))
                .toList();
        return new Comparison(present, other, alerts, outcomes.ofOthersThan(all.keySet()));
    }

    public boolean isOfTwo() {
        return other.isPresent();
    }

    /** Whether an officer closed one of the alerts. */
    public boolean isJudged() {
        return alerts.stream().anyMatch(alert -> alert.outcome().isPresent());
    }

    public Tally total() {
        return Tally.of(alerts);
    }

    public SortedMap<String, Tally> byPattern() {
        return tallied(alerts, Compared::pattern);
    }

    public SortedMap<LocalDate, Tally> byDay(String pattern) {
        return tallied(
                alerts.stream().filter(alert -> alert.pattern().equals(pattern)).toList(), Compared::day);
    }

    public List<Difference> differences() {
        return other.map(rules -> Difference.between(present.rules(), rules.rules()))
                .orElse(List.of());
    }

    private static <K> SortedMap<K, Tally> tallied(Collection<Compared> alerts, Function<Compared, K> by) {
        SortedMap<K, Tally> tallied = new TreeMap<>();
        alerts.stream().collect(Collectors.groupingBy(by)).forEach((key, some) -> tallied.put(key, Tally.of(some)));
        return tallied;
    }

    private static Map<UUID, Alert> byId(Collection<Alert> alerts) {
        return alerts.stream().collect(Collectors.toMap(Alert::alertId, Function.identity(), (one, same) -> one));
    }
}
