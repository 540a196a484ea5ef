package org.tamga.benchmarks.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tamga.benchmarks.contestants.Contestant;
import org.tamga.benchmarks.contestants.Contestants;
import org.tamga.benchmarks.contestants.Findings;
import org.tamga.benchmarks.contestants.Work;
import org.tamga.benchmarks.tasks.Finding;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.tasks.Truth;
import org.tamga.benchmarks.traffic.Form;
import org.tamga.benchmarks.traffic.Passage;
import org.tamga.benchmarks.traffic.Traffic;

/**
 * How many different final results one contestant gives for the same reports in many orders.
 *
 * @param contestant as in {@link Contestant#id()}
 */
public record Permutations(String contestant, Task task, int passages, int orders, long seed) {

    public Tally count() {
        Contestant engine = Contestants.of(contestant);
        List<Passage> inOrder = new Traffic(seed, passages).inOrder();
        Set<Finding> truth = Truth.due(task, inOrder).keySet();
        Set<Set<Finding>> results = new HashSet<>();
        int right = 0;
        for (int order = 0; order < orders; order++) {
            Findings findings = new Findings();
            engine.run(task, Form.SHUFFLED.arrivals(inOrder, seed + order), findings, new Work());
            results.add(findings.standing());
            if (findings.standing().equals(truth)) {
                right++;
            }
        }
        return new Tally(orders, results.size(), right);
    }

    /**
     * @param results how many different ones there were
     * @param right in how many of the orders the result was the truth
     */
    public record Tally(int orders, int results, int right) {}
}
