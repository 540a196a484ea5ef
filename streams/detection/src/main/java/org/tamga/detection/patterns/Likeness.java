package org.tamga.detection.patterns;

import java.util.Optional;
import org.tamga.detection.report.Observation;

/**
 * When two observations of a history are alike. Observations are read in order; what came before may bear on the
 * comparison, so a likeness serves for one reading.
 *
 * @param <F> what is compared of an observation
 */
interface Likeness<F> {

    /** What is compared of the next observation; empty if it takes no part. */
    Optional<F> read(Observation observation);

    /** Whether two are alike. Asked only of {@code later} as the one read last. */
    boolean alike(F earlier, F later);
}
