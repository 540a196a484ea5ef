package org.tamga.detection.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.EventKeys;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.Subject;

/**
 * The winning revision of one event, its place already looked up and its substances already grouped. Event ids are
 * compared in lower case and times count in whole milliseconds; both are made so here.
 */
public record ReportedEvent(
        String eventId,
        Instant time,
        Nature nature,
        Place place,
        @Nullable Direction direction,
        @Nullable TransportMode transportMode,
        List<Subject> subjects,
        List<Marking> markings) {

    public ReportedEvent {
        eventId = eventId.toLowerCase(Locale.ROOT);
        time = time.truncatedTo(ChronoUnit.MILLIS);
        subjects = List.copyOf(subjects);
        markings = List.copyOf(markings);
    }

    /** The keys of the event, and what is wrong with the rest. */
    public EventKeys keys() {
        return EventKeys.of(subjects, markings);
    }

    /** One observation for each key, in the order of the keys. */
    public List<Observation> observations() {
        EventKeys keys = keys();
        return keys.keys().stream()
                .map(key ->
                        new Observation(key, keys.rank(key), eventId, time, nature, place, direction, transportMode))
                .toList();
    }

    /** The last time among {@code events}, which is the clock of a back-test; the earliest of all if there are none. */
    public static Instant lastOf(Iterable<ReportedEvent> events) {
        Instant last = Instant.MIN;
        for (ReportedEvent event : events) {
            last = event.time().isAfter(last) ? event.time() : last;
        }
        return last;
    }
}
