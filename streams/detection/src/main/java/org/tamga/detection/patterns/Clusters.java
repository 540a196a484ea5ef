package org.tamga.detection.patterns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.patterns.Cluster.Member;
import org.tamga.detection.report.Observation;

/**
 * The clusters of a history's hits: two belong together if they are alike and no further apart than the window, and so
 * does all that hangs together by such pairs. Reads no more of a history than a cluster reaches, and a window beside it.
 *
 * @param likeness for a reading that begins at some time
 */
record Clusters<F>(Duration window, Function<Instant, Likeness<F>> likeness) {

    /** The clusters whose first lies in {@code scope}, in order; single observations are clusters too. */
    List<Cluster<F>> anchoredIn(History history, Scope scope) {
        Instant from = Reach.back(scope.from(), window);
        Instant to = scope.to();
        while (true) {
            List<Cluster<F>> found = between(history, from, Reach.ahead(to, window)).stream()
                    .filter(cluster -> scope.holds(cluster.first()))
                    .toList();
            Instant last = last(found, to);
            if (!last.isAfter(to)) {
                return found;
            }
            to = last;
        }
    }

    /** From the first to the last of the cluster of {@code observation}; empty if it takes no part in any. */
    Optional<Scope> around(History history, Observation observation) {
        Instant from = Reach.back(observation.time(), window);
        Instant to = Reach.ahead(observation.time(), window);
        while (true) {
            Optional<Cluster<F>> own = between(history, from, to).stream()
                    .filter(cluster -> cluster.holds(observation))
                    .findFirst();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            Instant first = own.get().first().time();
            Instant last = own.get().last().time();
            Instant begin = earlier(from, Reach.back(first, window));
            Instant end = later(to, Reach.ahead(last, window));
            if (begin.equals(from) && end.equals(to)) {
                return Optional.of(Scope.between(first, last));
            }
            from = begin;
            to = end;
        }
    }

    /**
     * Where the earliest of the clusters begins that an observation from {@code observation} on can join, as they are
     * without it and all after it; its own time if there are none.
     */
    Instant beginBefore(History history, Observation observation) {
        Instant near = Reach.back(observation.time(), window);
        Instant from = Reach.back(near, window);
        while (true) {
            List<Observation> before = history.hits(from, observation.time()).stream()
                    .filter(other -> other.compareTo(observation) < 0)
                    .toList();
            Instant first = of(before, from).stream()
                    .filter(cluster -> cluster.reaches(near))
                    .map(cluster -> cluster.first().time())
                    .reduce(observation.time(), Clusters::earlier);
            Instant needed = Reach.back(first, window);
            if (!needed.isBefore(from)) {
                return first;
            }
            from = Reach.back(needed, window);
        }
    }

    private List<Cluster<F>> between(History history, Instant from, Instant to) {
        return of(history.hits(from, to), from);
    }

    private List<Cluster<F>> of(List<Observation> ordered, Instant from) {
        Likeness<F> reading = likeness.apply(from);
        List<Member<F>> members = new ArrayList<>();
        int[] joined = new int[ordered.size()];
        int near = 0;
        for (Observation observation : ordered) {
            Optional<F> form = reading.read(observation);
            if (form.isPresent()) {
                int own = members.size();
                members.add(new Member<>(observation, form.get()));
                joined[own] = own;
                while (members.get(near).observation().time().isBefore(Reach.back(observation.time(), window))) {
                    near++;
                }
                for (int other = near; other < own; other++) {
                    int first = first(joined, other);
                    int ownFirst = first(joined, own);
                    if (first != ownFirst && reading.alike(members.get(other).form(), form.get())) {
                        joined[Math.max(first, ownFirst)] = Math.min(first, ownFirst);
                    }
                }
            }
        }
        for (int i = 0; i < members.size(); i++) {
            joined[i] = first(joined, i);
        }
        return Cluster.of(members, joined);
    }

    /** The first of the cluster of the {@code i}-th, as far as it is joined; shortens the way there. */
    private static int first(int[] joined, int i) {
        int at = i;
        while (joined[at] != at) {
            joined[at] = joined[joined[at]];
            at = joined[at];
        }
        return at;
    }

    private Instant last(List<Cluster<F>> clusters, Instant otherwise) {
        return clusters.stream().map(cluster -> cluster.last().time()).reduce(otherwise, Clusters::later);
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}
