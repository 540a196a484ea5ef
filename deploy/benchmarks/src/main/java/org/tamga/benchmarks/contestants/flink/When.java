package org.tamga.benchmarks.contestants.flink;

import java.io.Serializable;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;
import org.tamga.benchmarks.traffic.Passage;

/** A condition on a passage and the one taken for an earlier stage. */
final class When extends IterativeCondition<Passage> {
    private static final long serialVersionUID = 1;

    private final String stage;
    private final Comparison comparison;

    private When(String stage, Comparison comparison) {
        this.stage = stage;
        this.comparison = comparison;
    }

    static IterativeCondition<Passage> against(String stage, Comparison comparison) {
        return new When(stage, comparison);
    }

    @Override
    public boolean filter(Passage passage, Context<Passage> context) throws Exception {
        return comparison.holds(context.getEventsForPattern(stage).iterator().next(), passage);
    }

    interface Comparison extends Serializable {
        boolean holds(Passage earlier, Passage passage);
    }
}
