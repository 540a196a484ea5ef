package org.tamga.detection.history;

import org.tamga.detection.report.Observation;

/** A history that can be written to. */
public interface Recorded extends History {
    void add(Observation observation);

    void remove(Observation observation);
}
