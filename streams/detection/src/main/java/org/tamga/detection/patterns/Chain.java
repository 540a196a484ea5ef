package org.tamga.detection.patterns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tamga.detection.report.Observation;

/** Chain(X, W): what follows each other with no gap longer than W. */
final class Chain {
    private Chain() {}

    /** The chains of {@code ordered}; none is empty. A gap of exactly {@code window} does not break a chain. */
    static List<List<Observation>> of(List<Observation> ordered, Duration window) {
        List<List<Observation>> chains = new ArrayList<>();
        List<Observation> chain = new ArrayList<>();
        for (Observation next : ordered) {
            if (!chain.isEmpty() && gap(chain.get(chain.size() - 1), next).compareTo(window) > 0) {
                chains.add(chain);
                chain = new ArrayList<>();
            }
            chain.add(next);
        }
        if (!chain.isEmpty()) {
            chains.add(chain);
        }
        return chains;
    }

    private static Duration gap(Observation earlier, Observation later) {
        return Duration.between(earlier.time(), later.time());
    }
}
