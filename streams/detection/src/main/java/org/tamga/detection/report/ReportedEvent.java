package org.tamga.detection.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tamga.detection.keys.EventKeys;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.Subject;

/**
 * The winning revision of one event with all that it names, its place already looked up and its substances already
 * grouped.
 *
 * @param exercise whether it is part of an exercise, and so has its keys to itself and other exercises
 */
public record ReportedEvent(Event event, List<Subject> subjects, List<Marking> markings, boolean exercise) {

    public ReportedEvent {
        subjects = List.copyOf(subjects);
        markings = List.copyOf(markings);
    }

    public ReportedEvent(Event event, List<Subject> subjects, List<Marking> markings) {
        this(event, subjects, markings, false);
    }

    public String eventId() {
        return event.eventId();
    }

    public Instant time() {
        return event.time();
    }

    public Nature nature() {
        return event.nature();
    }

    /** The keys of the event, and what is wrong with the rest. */
    public EventKeys keys() {
        return EventKeys.of(subjects, markings);
    }

    /** What it adds to every history that it belongs to: those of its keys, of its persons, of its goods. */
    public List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        EventKeys keys = keys();
        keys.keys().forEach(key -> observations.add(new Observation(key, keys.rank(key), event)));
        observations.addAll(Persons.of(keys, event));
        observations.addAll(Goods.of(event));
        return exercise ? observations.stream().map(Observation::inExercise).toList() : observations;
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
