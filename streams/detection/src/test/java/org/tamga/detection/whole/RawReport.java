package org.tamga.detection.whole;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.Subject;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.report.Revision;

/**
 * One report as received: any revision of an event, a retraction included.
 *
 * @param eventId as written
 * @param occurredAt in whole milliseconds, as time is everywhere
 * @param event what the detection makes of it
 * @param things the {@link Subject}s and {@link Marking}s it names
 */
record RawReport(
        String eventId,
        int revision,
        boolean retracted,
        Instant occurredAt,
        Instant recordedAt,
        byte[] encoding,
        Event event,
        List<Object> things) {

    RawReport {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
    }

    Revision precedence() {
        return new Revision(revision, retracted, recordedAt, encoding);
    }

    Nature nature() {
        return event.nature();
    }

    Place place() {
        return event.place();
    }

    ReportedEvent reported() {
        return new ReportedEvent(event, written(Subject.class), written(Marking.class));
    }

    /** The winning revision of every event that is not retracted. */
    static List<ReportedEvent> current(Collection<RawReport> reports) {
        Map<String, RawReport> winners = new HashMap<>();
        reports.forEach(report -> winners.merge(
                report.event().eventId(), report, (a, b) -> b.precedence().beats(a.precedence()) ? b : a));
        return winners.values().stream()
                .filter(report -> !report.retracted())
                .map(RawReport::reported)
                .toList();
    }

    private <T> List<T> written(Class<T> type) {
        return things.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
