package org.tamga.benchmarks.traffic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * The road crossings of the register: those with a checkpoint on either side.
 *
 * @param crossings each the two checkpoints that face each other, in order of id
 */
public record Region(List<List<Checkpoint>> crossings) {

    public static Region bundled() {
        Map<String, List<Checkpoint>> byCrossing = CheckpointRegister.bundled().all().stream()
                .filter(checkpoint -> checkpoint.modes().contains("road"))
                .sorted(Comparator.comparing(Checkpoint::id))
                .collect(Collectors.groupingBy(Checkpoint::crossing));
        return new Region(byCrossing.values().stream()
                .filter(sides -> sides.size() == 2)
                .sorted(Comparator.comparing(sides -> sides.get(0).id()))
                .toList());
    }

    /** For every crossing the {@code count} crossings nearest to it, itself among them. */
    Map<List<Checkpoint>, List<List<Checkpoint>>> neighbourhoods(int count) {
        return crossings.stream().collect(Collectors.toMap(from -> from, from -> nearest(from.get(0), count)));
    }

    private List<List<Checkpoint>> nearest(Checkpoint from, int count) {
        return crossings.stream()
                .sorted(Comparator.comparingDouble(sides -> Distance.kilometres(from, sides.get(0))))
                .limit(count)
                .toList();
    }
}
