package org.tamga.topology.mapping;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.report.TransportMode;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Report;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution;

/** From a report that intake accepted to the event that detection reads. */
public final class EventReading {
    private EventReading() {}

    /** @throws IllegalArgumentException if the report's place is neither in the register nor in a country */
    public static ReportedEvent read(Report report, CheckpointRegister register) {
        Written written = Written.of(report);
        return new ReportedEvent(
                report.eventId(),
                report.occurredAt(),
                nature(report),
                place(register.resolve(report.checkpoint(), report.place(), report.country())),
                word(Direction.class, report.direction()),
                word(TransportMode.class, report.transportMode()),
                written.subjects(),
                written.markings());
    }

    private static Nature nature(Report report) {
        if (report instanceof Report.Identification identification) {
            return identification.event().getResult() == IdentificationResult.POSITIVE
                    ? Nature.POSITIVE
                    : Nature.SIGHTING;
        }
        return Nature.SEIZURE;
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

    /** The same word in detection; a word that only a newer producer knows is none. */
    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable Enum<?> word) {
        if (word == null) {
            return null;
        }
        for (E known : type.getEnumConstants()) {
            if (known.name().equals(word.name())) {
                return known;
            }
        }
        return null;
    }

    /** A word as it stands in files and on the screen. */
    static @Nullable String lower(@Nullable Enum<?> word) {
        return word == null ? null : word.name().toLowerCase(Locale.ROOT);
    }
}
