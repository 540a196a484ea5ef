package org.tamga.benchmarks.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.benchmarks.traffic.Passage;

/** What there is to be found, written naively from the definitions, over whole histories and for reading, not speed. */
public final class Truth {
    private static final Comparator<Passage> ORDER =
            Comparator.comparingLong(Passage::time).thenComparing(Passage::id);

    private Truth() {}

    /** Every finding, and with which arrival it first follows from what has arrived; an arrival counts from 0. */
    public static Map<Finding, Integer> due(Task task, List<Passage> arrivals) {
        Map<String, TreeSet<Passage>> histories = new HashMap<>();
        Map<Finding, Integer> firstHeld = new HashMap<>();
        for (int arrival = 0; arrival < arrivals.size(); arrival++) {
            Passage passage = arrivals.get(arrival);
            TreeSet<Passage> history = histories.computeIfAbsent(passage.vehicle(), v -> new TreeSet<>(ORDER));
            if (!history.add(passage)) {
                continue; // again
            }
            for (Finding finding : findings(task, List.copyOf(history))) {
                firstHeld.putIfAbsent(finding, arrival);
            }
        }
        Set<Finding> last = new HashSet<>();
        histories.values().forEach(history -> last.addAll(findings(task, List.copyOf(history))));
        firstHeld.keySet().retainAll(last);
        return firstHeld;
    }

    /** @param history all passages of one vehicle, in order, each once */
    static Set<Finding> findings(Task task, List<Passage> history) {
        return switch (task) {
            case LINKED_VEHICLE -> linked(history, task.window());
            case IMPOSSIBLE_MOVEMENT -> impossible(history);
            case THREE_BORDERS -> threeBorders(history, task.window());
        };
    }

    private static Set<Finding> linked(List<Passage> history, long window) {
        Set<Finding> found = new HashSet<>();
        List<Passage> hits = history.stream().filter(Passage::hit).toList();
        for (int first = 0; first < hits.size(); ) {
            int next = first + 1;
            while (next < hits.size()
                    && hits.get(next).time() - hits.get(next - 1).time() <= window) {
                next++;
            }
            List<Passage> chain = hits.subList(first, next);
            List<Passage> evidence = history.stream()
                    .filter(passage -> chain.contains(passage)
                            || (!passage.hit()
                                    && chain.stream().anyMatch(hit -> Math.abs(hit.time() - passage.time()) <= window)))
                    .toList();
            if (evidence.stream().map(Passage::country).distinct().count() >= 2
                    && evidence.stream().map(Passage::crossing).distinct().count() >= 2) {
                found.add(new Finding(chain.get(0).vehicle(), chain.get(0).id()));
            }
            first = next;
        }
        return found;
    }

    private static Set<Finding> impossible(List<Passage> history) {
        Set<Finding> found = new HashSet<>();
        for (int i = 1; i < history.size(); i++) {
            Passage a = history.get(i - 1);
            Passage b = history.get(i);
            if (Speed.isImpossible(a, b)) {
                found.add(new Finding(a.vehicle(), a.id() + "," + b.id()));
            }
        }
        return found;
    }

    private static Set<Finding> threeBorders(List<Passage> history, long window) {
        List<List<Passage>> stays = new ArrayList<>();
        for (Passage passage : history) {
            if (stays.isEmpty()
                    || !stays.get(stays.size() - 1).get(0).crossing().equals(passage.crossing())) {
                stays.add(new ArrayList<>());
            }
            stays.get(stays.size() - 1).add(passage);
        }
        Set<Finding> found = new HashSet<>();
        for (int i = 2; i < stays.size(); i++) {
            Passage leftFirst = stays.get(i - 2).get(stays.get(i - 2).size() - 1);
            Passage third = stays.get(i).get(0);
            if (!leftFirst.crossing().equals(third.crossing()) && third.time() - leftFirst.time() <= window) {
                found.add(new Finding(third.vehicle(), third.id()));
            }
        }
        return found;
    }
}
