package org.tamga.detection.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.History;
import org.tamga.detection.report.Observation;

/** The seizures of one drug group in one country, or at one of its checkpoints, by day. */
final class DailySeries {
    private final Series series;
    private final @Nullable String checkpoint;
    private final SurgeRule rule;
    private final NavigableMap<Long, List<Observation>> byDay = new TreeMap<>();

    private DailySeries(Series series, @Nullable String checkpoint, SurgeRule rule) {
        this.series = series;
        this.checkpoint = checkpoint;
        this.rule = rule;
    }

    /** The series of the country and of each of its checkpoints, by subject; places that are none have only the first. */
    static Map<String, DailySeries> of(List<Observation> seizures, SurgeRule rule) {
        Map<String, DailySeries> all = new TreeMap<>();
        for (Observation seizure : seizures) {
            Series series = Series.of(seizure);
            all.computeIfAbsent(series.subject(), subject -> new DailySeries(series, null, rule))
                    .add(seizure);
            if (seizure.place().isResolved()) {
                String id = seizure.place().name();
                all.computeIfAbsent(
                                "checkpoint:" + id + ":" + series.group().id(),
                                subject -> new DailySeries(series, id, rule))
                        .add(seizure);
            }
        }
        return all;
    }

    private void add(Observation seizure) {
        byDay.computeIfAbsent(rule.day(seizure.time()), day -> new ArrayList<>())
                .add(seizure);
    }

    boolean holds(Observation seizure) {
        return checkpoint == null
                || (seizure.place().isResolved() && seizure.place().name().equals(checkpoint));
    }

    @Nullable
    String checkpoint() {
        return checkpoint;
    }

    Series series() {
        return series;
    }

    List<Observation> on(List<Long> days) {
        return days.stream()
                .flatMap(day -> byDay.getOrDefault(day, List.of()).stream())
                .toList();
    }

    int count(long day) {
        return byDay.getOrDefault(day, List.of()).size();
    }

    /** How many seizures the baseline of {@code day} has. */
    long baseline(long day) {
        return baselineOf(day).stream().mapToLong(List::size).sum();
    }

    /**
     * The days from {@code from} on that fire, in order. Their baselines must have been read.
     *
     * @param history asked whether the series began early enough, should a day be far enough above its baseline
     */
    List<Long> firing(long from, History history) {
        return byDay.tailMap(from).keySet().stream()
                .filter(day -> isAbove(day) && beganBefore(day, history))
                .toList();
    }

    /** The chains of {@link #firing}. */
    List<List<Long>> chains(long from, History history) {
        List<List<Long>> chains = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (long day : firing(from, history)) {
            if (chains.isEmpty() || day - last > rule.chain()) {
                chains.add(new ArrayList<>());
            }
            chains.get(chains.size() - 1).add(day);
            last = day;
        }
        return chains;
    }

    private boolean isAbove(long day) {
        if (count(day) < rule.least()) {
            return false;
        }
        long squares = baselineOf(day).stream()
                .mapToLong(List::size)
                .map(count -> count * count)
                .sum();
        return rule.isExceeded(count(day), baseline(day), squares);
    }

    private List<List<Observation>> baselineOf(long day) {
        long from = day - rule.reach();
        return List.copyOf(byDay.subMap(from, from + rule.baseline()).values());
    }

    private boolean beganBefore(long day, History history) {
        long latest = day - rule.reach();
        return byDay.firstKey() <= latest
                || history.before(on(List.of(day)).get(0), other -> holds(other) && rule.day(other.time()) <= latest)
                        .isPresent();
    }
}
