package org.tamga.detection.batch;

import org.tamga.detection.report.Observation;
import org.tamga.detection.travel.Togetherness;

/** Where a back-test keeps what it has to bring together. */
public interface Grouping {
    /** Observations, by the key of their history. */
    Groups<Observation> observations();

    /** Times together, by pair. */
    Groups<Togetherness> togethernesses();

    /** In memory, read by one thread. */
    static Grouping inMemory() {
        return new Grouping() {
            @Override
            public Groups<Observation> observations() {
                return new MemoryGroups<>(Observation::key);
            }

            @Override
            public Groups<Togetherness> togethernesses() {
                return new MemoryGroups<>(Togetherness::pair);
            }
        };
    }
}
