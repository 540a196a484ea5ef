package org.tamga.topology.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.report.Revision;
import org.tamga.events.Report;
import org.tamga.topology.intake.Precedence;
import org.tamga.topology.mapping.EventReading;
import org.tamga.vocabulary.CheckpointRegister;

/** Of every event the revision that counts, whatever the order in which the reports come. */
final class EventHistory {
    private final CheckpointRegister register;
    private final Map<String, Counting> events = new HashMap<>();

    EventHistory(CheckpointRegister register) {
        this.register = register;
    }

    void add(Report report) {
        Revision arrived = Precedence.of(report);
        Counting current = events.get(report.eventId());
        if (current == null || arrived.beats(current.revision())) {
            ReportedEvent event = report.retracted()
                    ? null
                    : EventReading.of(report, register).event();
            events.put(report.eventId(), new Counting(arrived, event));
        }
    }

    /** The events that stand. */
    List<ReportedEvent> standing() {
        return events.values().stream()
                .map(Counting::event)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @param event absent if the event was taken back */
    private record Counting(Revision revision, @Nullable ReportedEvent event) {}
}
