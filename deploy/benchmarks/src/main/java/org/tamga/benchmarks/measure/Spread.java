package org.tamga.benchmarks.measure;

import java.util.Collection;
import java.util.List;

/** The median of several runs, and between what they lay. */
public record Spread(double median, double least, double greatest) {

    /** @param values not empty */
    public static Spread of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values: none, at least 1 is needed");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
