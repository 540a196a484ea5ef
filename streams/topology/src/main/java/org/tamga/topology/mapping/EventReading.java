package org.tamga.topology.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.assessment.Spelling;
import org.tamga.detection.keys.Key;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.events.Evidence;
import org.tamga.events.Report;
import org.tamga.events.internal.Observation;
import org.tamga.topology.RegionalSecret;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution;

/**
 * A report that intake accepted, as detection reads it.
 *
 * @param event with what is shown of it as its detail
 * @param asWritten each key as the report wrote it
 */
public record EventReading(ReportedEvent event, Evidence shown, Map<Key, String> asWritten) {

    /** @throws IllegalArgumentException if the report's place is neither in the register nor in a country */
    public static EventReading of(Report report, CheckpointRegister register) {
        Evidence shown = shown(report, register);
        return new EventReading(event(report, shown), shown, Written.asWritten(report));
    }

    /** Only what detection reads, for those who show nothing of it. */
    public static ReportedEvent event(Report report, CheckpointRegister register) {
        return event(report, shown(report, register));
    }

    /** The same, where the place was looked up before. */
    public static ReportedEvent event(Report report, Resolution place) {
        return event(report, shown(report, place));
    }

    private static ReportedEvent event(Report report, Evidence shown) {
        Written written = Written.of(report);
        return new ReportedEvent(
                EvidenceMapping.read(shown), written.subjects(), written.markings(), shown.getExercise());
    }

    private static Evidence shown(Report report, CheckpointRegister register) {
        return shown(report, register.resolve(report.checkpoint(), report.place(), report.country()));
    }

    private static Evidence shown(Report report, Resolution resolution) {
        return EvidenceMapping.write(report, place(resolution), placeName(resolution));
    }

    /** What it adds to each history. */
    public List<Observation> observations(RegionalSecret secret) {
        return event.observations().stream()
                .map(seen -> ObservationMapping.write(
                        seen,
                        EvidenceMapping.of(shown, asWritten.get(seen.identity().bare())),
                        secret))
                .toList();
    }

    /**
     * What {@code event}, read from {@code report}, adds to each history, for those who show nothing of it: its detail is
     * how the key was spelled, as {@link Spelling#withLookAlikes} says it.
     */
    public static List<org.tamga.detection.report.Observation> spelled(ReportedEvent event, Report report) {
        // hardly any report has them, and to pair keys with texts is costly
        Map<Key, String> asWritten = Written.hasForeignLetters(report) ? Written.asWritten(report) : Map.of();
        ReportedEvent bare =
                new ReportedEvent(event.event().showing(null), event.subjects(), event.markings(), event.exercise());
        return bare.observations().stream()
                .map(seen -> showing(spelling(seen.identity().bare(), asWritten), seen))
                .toList();
    }

    private static org.tamga.detection.report.Observation showing(
            @Nullable String spelling, org.tamga.detection.report.Observation bare) {
        return spelling == null ? bare : bare.showing(spelling);
    }

    private static @Nullable String spelling(Key key, Map<Key, String> asWritten) {
        return Spelling.matters(key.kind()) ? Spelling.withLookAlikes(asWritten.get(key)) : null;
    }

    /** What a report says of its subjects. */
    public static Nature nature(Report report) {
        return Nature.valueOf(EvidenceMapping.nature(report).name());
    }

    private static Place place(Resolution resolution) {
        if (resolution instanceof Resolution.Resolved resolved) {
            return Place.of(resolved.checkpoint());
        }
        if (resolution instanceof Resolution.Unresolved unresolved) {
            return Place.of(unresolved);
        }
        throw new IllegalArgumentException("a report without a place passed intake: " + resolution);
    }

    private static String placeName(Resolution resolution) {
        return resolution instanceof Resolution.Resolved resolved
                ? resolved.checkpoint().name()
                : place(resolution).name();
    }
}
