package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
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
 * Far more seizures of a drug group on a day than the weeks before let expect, in a country or at one checkpoint. Days
 * near each other are one alert. A country's alert that says no more than that of one of its checkpoints is not raised.
 *
 * <p>Reasons: {@code surge-in-country} and {@code surge-at-checkpoint} (both MEDIUM). Facts: {@code country},
 * {@code group}, {@code checkpoint} (its id, where it is about one), {@code seizures} (on all its days together),
 * {@code days} (how many), {@code first-day} and {@code last-day} (ISO 8601, of the region), {@code count} and
 * {@code expected} (seizures on its first day, and a day's mean before), {@code baseline-days}, {@code first} and
 * {@code last} (times of the evidence).
 */
public record Surge() implements HistoryPattern {

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new Surge());
        }
    }

    @Override
    public String id() {
        return "surge";
    }

    @Override
    public List<Parameter> parameters() {
        return SurgeRule.PARAMETERS;
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.SERIES;
    }

    /**
     * A seizure counts on its own day and in the baselines of later ones; should it be the first of its series, it also
     * says which days have a baseline, up to that of the seizure that would else be first. Of these only days with
     * enough seizures can fire. The chains that such a day can be in begin at most one gap after it, and before it at
     * firing days which the seizure does not change.
     */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        SurgeRule surge = SurgeRule.of(rule);
        long day = surge.day(observation.time());
        long last = Math.max(
                lastWithoutIt(history, observation, other -> true, surge),
                lastWithoutIt(history, observation, sameCheckpoint(observation), surge));
        NavigableMap<Long, Integer> busy = new TreeMap<>();
        history.hits(surge.start(day), surge.end(last))
                .forEach(seizure -> busy.merge(surge.day(seizure.time()), 1, Integer::sum));
        busy.values().removeIf(count -> count < surge.least());
        if (busy.isEmpty()) {
            return Optional.empty();
        }
        Instant from = surge.start(beginOfChain(history, observation, busy.firstKey(), surge));
        return Optional.of(Scope.between(from, surge.end(busy.lastKey() + surge.chain())));
    }

    /** The last day that is judged otherwise with {@code observation} than without, in the series it shares with others. */
    private static long lastWithoutIt(
            History history, Observation observation, Predicate<Observation> inSeries, SurgeRule surge) {
        long inBaseline = surge.day(observation.time()) + surge.reach();
        return history.after(observation, inSeries)
                .map(next -> Math.max(inBaseline, surge.day(next.time()) + surge.reach() - 1))
                .orElse(inBaseline);
    }

    private static Predicate<Observation> sameCheckpoint(Observation observation) {
        return other -> other.place().isResolved()
                && other.place().name().equals(observation.place().name());
    }

    /** The first day of the longest chain, of any series of the observation, that {@code day} can be in. */
    private static long beginOfChain(History history, Observation observation, long day, SurgeRule surge) {
        long begin = day;
        while (true) {
            long from = begin - surge.chain();
            List<Observation> seizures = history.hits(surge.start(from - surge.reach()), surge.end(begin - 1));
            OptionalLong earlier = DailySeries.of(seizures, surge).values().stream()
                    .filter(series -> series.holds(observation))
                    .flatMap(series -> series.firing(from, history).stream())
                    .mapToLong(Long::longValue)
                    .min();
            if (earlier.isEmpty()) {
                return begin;
            }
            begin = earlier.getAsLong();
        }
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        SurgeRule surge = SurgeRule.of(rule);
        long from = surge.day(scope.from()) - surge.chain();
        long read = surge.day(scope.to());
        while (true) {
            List<Observation> seizures = history.hits(surge.start(from - surge.reach()), surge.end(read));
            List<Found> found = new ArrayList<>();
            DailySeries.of(seizures, surge)
                    .forEach((subject, series) ->
                            series.chains(from, history).forEach(days -> found.add(new Found(subject, series, days))));
            found.removeIf(one -> !scope.holds(one.anchor()));
            long end = found.stream().mapToLong(Found::lastDay).max().orElse(read) + surge.chain();
            if (found.isEmpty() || end <= read) {
                return raised(found, rule, surge);
            }
            read = end;
        }
    }

    private static List<Alert> raised(List<Found> found, Rule rule, SurgeRule surge) {
        Set<List<Observation>> atCheckpoints = new HashSet<>();
        found.stream().filter(Found::isAtCheckpoint).forEach(one -> atCheckpoints.add(one.evidence()));
        return found.stream()
                .filter(one -> one.isAtCheckpoint() || !atCheckpoints.contains(one.evidence()))
                .sorted()
                .map(one -> one.alert(rule, surge))
                .toList();
    }

    /** One chain of firing days. */
    private record Found(String subject, DailySeries series, List<Long> days) implements Comparable<Found> {
        private static final Comparator<Found> ORDER =
                Comparator.comparing(Found::anchor).thenComparing(Found::subject);

        List<Observation> evidence() {
            return series.on(days);
        }

        Observation anchor() {
            return series.on(days.subList(0, 1)).get(0);
        }

        long firstDay() {
            return days.get(0);
        }

        long lastDay() {
            return days.get(days.size() - 1);
        }

        boolean isAtCheckpoint() {
            return series.checkpoint() != null;
        }

        Alert alert(Rule rule, SurgeRule surge) {
            List<Observation> evidence = evidence();
            Map<String, String> facts = new TreeMap<>();
            facts.put("country", series.series().country());
            facts.put("group", series.series().group().id());
            if (series.checkpoint() != null) {
                facts.put("checkpoint", series.checkpoint());
            }
            facts.put("seizures", Integer.toString(evidence.size()));
            facts.put("days", Integer.toString(days.size()));
            facts.put("first-day", surge.date(firstDay()).toString());
            facts.put("last-day", surge.date(lastDay()).toString());
            facts.put("count", Integer.toString(series.count(firstDay())));
            facts.put("expected", surge.mean(series.baseline(firstDay())));
            facts.put("baseline-days", Integer.toString(surge.baseline()));
            facts.put("first", evidence.get(0).time().toString());
            facts.put("last", evidence.get(evidence.size() - 1).time().toString());
            return Alert.of(
                    rule,
                    subject,
                    List.of(),
                    Severity.MEDIUM,
                    List.of(anchor().event()),
                    evidence.stream().map(Observation::event).toList(),
                    new Why(isAtCheckpoint() ? "surge-at-checkpoint" : "surge-in-country", facts));
        }

        @Override
        public int compareTo(Found other) {
            return ORDER.compare(this, other);
        }
    }
}
