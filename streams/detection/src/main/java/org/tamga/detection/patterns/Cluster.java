package org.tamga.detection.patterns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Observation;

/**
 * Observations that hang together by likeness, in order; at least one.
 *
 * @param <F> what was compared
 */
record Cluster<F>(List<Member<F>> members) {

    record Member<F>(Observation observation, F form) {}

    Cluster {
        members = List.copyOf(members);
    }

    Observation first() {
        return members.get(0).observation();
    }

    Observation last() {
        return members.get(members.size() - 1).observation();
    }

    boolean holds(Observation observation) {
        return members.stream().anyMatch(member -> member.observation().compareTo(observation) == 0);
    }

    List<Observation> observations() {
        return members.stream().map(Member::observation).toList();
    }

    List<Event> events() {
        return members.stream().map(member -> member.observation().event()).toList();
    }

    List<F> forms() {
        return members.stream().map(Member::form).toList();
    }

    /** Whether one lies at or after {@code time}. */
    boolean reaches(Instant time) {
        return !last().time().isBefore(time);
    }

    /** Groups the members by cluster, given for each the first of its own; clusters come in order of their first. */
    static <F> List<Cluster<F>> of(List<Member<F>> ordered, int[] firsts) {
        TreeMap<Integer, List<Member<F>>> byFirst = new TreeMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            byFirst.computeIfAbsent(firsts[i], first -> new ArrayList<>()).add(ordered.get(i));
        }
        Collection<List<Member<F>>> groups = byFirst.values();
        return groups.stream().map(Cluster::new).toList();
    }
}
