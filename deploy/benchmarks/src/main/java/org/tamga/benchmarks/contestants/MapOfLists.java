package org.tamga.benchmarks.contestants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.traffic.Passage;

/**
 * Puts every passage at the end of its vehicle's list and finds nothing: the least that remembering takes, and so what
 * the machine allows. Takes part where it is named.
 */
final class MapOfLists implements Contestant {

    @Override
    public String id() {
        return "plain";
    }

    @Override
    public String title() {
        return "a map of lists, finding nothing";
    }

    @Override
    public void run(Task task, List<Passage> arrivals, Findings findings, Work work) {
        Map<String, List<Passage>> vehicles = new HashMap<>();
        work.begin();
        for (Passage passage : arrivals) {
            vehicles.computeIfAbsent(passage.vehicle(), vehicle -> new ArrayList<>())
                    .add(passage);
        }
        work.end();
        if (vehicles.isEmpty() && !arrivals.isEmpty()) {
            throw new IllegalStateException("nothing was remembered"); // and nothing is optimised away
        }
    }
}
