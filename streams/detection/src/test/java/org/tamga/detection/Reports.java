package org.tamga.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.Subject;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.ReportedEvent;

/** Builds the reports of a story. Unless said otherwise they are about one lorry. */
public final class Reports {
    public static final Instant START = Instant.parse("2025-03-01T06:00:00Z");
    public static final Subject LORRY = new Subject.Vehicle("123 ABC 02", "KZ", null);

    private Reports() {}

    public static Instant day(double days) {
        return START.plus(Duration.ofMillis(Math.round(days * 86_400_000)));
    }

    public static ReportedEvent seizure(String id, Place place, Instant time, Subject... subjects) {
        return report(id, Nature.SEIZURE, place, time, subjects);
    }

    public static ReportedEvent positive(String id, Place place, Instant time, Subject... subjects) {
        return report(id, Nature.POSITIVE, place, time, subjects);
    }

    public static ReportedEvent sighting(String id, Place place, Instant time, Subject... subjects) {
        return report(id, Nature.SIGHTING, place, time, subjects);
    }

    public static ReportedEvent marked(String id, Place place, Instant time, Marking... markings) {
        return new ReportedEvent(Event.of(id, time, Nature.SEIZURE, place), List.of(), List.of(markings));
    }

    private static ReportedEvent report(String id, Nature nature, Place place, Instant time, Subject... subjects) {
        List<Subject> about = subjects.length == 0 ? List.of(LORRY) : List.of(subjects);
        return new ReportedEvent(Event.of(id, time, nature, place), about, List.of());
    }
}
