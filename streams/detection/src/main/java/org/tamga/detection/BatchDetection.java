package org.tamga.detection;

import java.time.Instant;
import java.util.List;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.batch.BatchRun;
import org.tamga.detection.batch.Grouping;
import org.tamga.detection.batch.Groups;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rules;

/** The alerts that a whole history leaves open, found by the same patterns as the live ones, in memory. */
public record BatchDetection(Rules rules) {

    /** @param events the winning revision of every event that is not retracted, in any order; the last one is
     *     the clock */
    public List<Alert> open(Iterable<ReportedEvent> events) {
        return open(events, ReportedEvent.lastOf(events));
    }

    /** The same at another clock, not before the last event. */
    public List<Alert> open(Iterable<ReportedEvent> events, Instant clock) {
        Groups<Observation> histories = Grouping.inMemory().observations();
        events.forEach(event -> event.observations().forEach(histories::add));
        BatchRun run = new BatchRun(rules, clock, Grouping.inMemory());
        histories.forEach(run::history);
        return run.open();
    }
}
