package org.tamga.detection.travel;

import java.util.HashSet;
import java.util.Set;
import org.tamga.detection.report.Moment;
import org.tamga.detection.report.Observation;

/** Remembers which observations of one vehicle were sent to meetings. */
public interface Marks {
    boolean isMarked(Observation observation);

    void mark(Observation observation);

    void unmark(Observation observation);

    static Marks inMemory() {
        return new Marks() {
            private final Set<Moment> marked = new HashSet<>();

            @Override
            public boolean isMarked(Observation observation) {
                return marked.contains(observation.moment());
            }

            @Override
            public void mark(Observation observation) {
                marked.add(observation.moment());
            }

            @Override
            public void unmark(Observation observation) {
                marked.remove(observation.moment());
            }
        };
    }
}
