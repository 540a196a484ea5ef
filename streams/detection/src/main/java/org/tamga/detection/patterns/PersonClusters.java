package org.tamga.detection.patterns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tamga.detection.keys.NameSimilarity;
import org.tamga.detection.report.Observation;

/**
 * Which observations of persons born on one day are taken for one person. Two match if their names are alike and their
 * times near; a cluster is what hangs together by matches.
 *
 * @param similarity how alike two names must be; 1 for equal names only
 * @param gap the longest time between two observations that match
 */
record PersonClusters(double similarity, Duration gap) {

    /** Those of {@code names} that hang together with one of {@code from}, whatever the times, and {@code from} itself. */
    Set<String> reach(Collection<String> from, Collection<String> names) {
        Set<String> reached = new HashSet<>(from);
        Deque<String> next = new ArrayDeque<>(reached);
        List<String> left = new ArrayList<>(names);
        left.removeAll(reached);
        while (!next.isEmpty()) {
            String name = next.remove();
            left.removeIf(other -> alike(name, other) && reached.add(other) && next.add(other));
        }
        return reached;
    }

    /** The clusters of {@code ordered}, each in order. */
    List<List<Observation>> of(List<Observation> ordered) {
        List<Run> left = runs(ordered);
        List<List<Observation>> clusters = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Observation> cluster = new ArrayList<>();
            Deque<Run> next = new ArrayDeque<>(List.of(left.remove(left.size() - 1)));
            while (!next.isEmpty()) {
                Run run = next.remove();
                cluster.addAll(run.observations);
                left.removeIf(other -> matches(run, other) && next.add(other));
            }
            cluster.sort(null);
            clusters.add(cluster);
        }
        return clusters;
    }

    /** Observations of one name with no gap between them that is too long: they belong together in any case. */
    private List<Run> runs(List<Observation> ordered) {
        Map<String, List<Observation>> byName = new LinkedHashMap<>();
        ordered.forEach(observation -> byName.computeIfAbsent(observation.member(), name -> new ArrayList<>())
                .add(observation));
        List<Run> runs = new ArrayList<>();
        byName.forEach((name, observations) ->
                Chain.of(observations, gap).forEach(run -> runs.add(new Run(name, List.copyOf(run)))));
        return runs;
    }

    private boolean matches(Run one, Run other) {
        return one.isWithin(gap, other) && alike(one.name, other.name);
    }

    private boolean alike(String one, String other) {
        return NameSimilarity.reaches(similarity, one, other);
    }

    private record Run(String name, List<Observation> observations) {

        /**
         * Whether an observation of the one lies within {@code gap} of one of the other. Where the two overlap that is so
         * because neither has a longer gap.
         */
        boolean isWithin(Duration gap, Run other) {
            return !first().isAfter(other.last().plus(gap)) && !other.first().isAfter(last().plus(gap));
        }

        Instant first() {
            return observations.get(0).time();
        }

        Instant last() {
            return observations.get(observations.size() - 1).time();
        }
    }
}
