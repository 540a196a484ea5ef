package org.tamga.producers.simulation;

import java.io.IOException;
import java.time.Instant;
import org.tamga.events.Report;

/** Takes simulated reports in the order in which they arrive. */
public interface EventSink {
    void accept(Report report, Instant arrivedAt) throws IOException;
}
