package org.tamga.topology.mapping;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Position;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.report.TransportMode;
import org.tamga.events.Evidence;
import org.tamga.events.Report;
import org.tamga.events.internal.Observation;
import org.tamga.topology.RegionalSecret;
import org.tamga.vocabulary.CheckpointRegister;

/** Observations as they travel between the sub-topologies and lie in the histories. */
public final class ObservationMapping {
    private ObservationMapping() {}

    /** The observations of a report, one for each of its keys. */
    public static List<Observation> observations(
            Report report, ReportedEvent event, CheckpointRegister register, RegionalSecret secret) {
        ShownEvidence shown = new ShownEvidence(report, event, register);
        return event.observations().stream()
                .map(seen -> new Observation(
                        secret.hash(seen.key()),
                        seen.key().kind().id(),
                        seen.key().normalForm(),
                        seen.rank(),
                        shown.of(seen.key())))
                .toList();
    }

    /** As detection reads it; what is shown of the event goes along as its detail. */
    public static org.tamga.detection.report.Observation read(Observation observation) {
        Evidence shown = observation.getEvidence();
        return new org.tamga.detection.report.Observation(
                        new Key(kind(observation), observation.getNormalForm()),
                        observation.getRank(),
                        shown.getEventId(),
                        shown.getOccurredAt(),
                        Nature.valueOf(shown.getNature().name()),
                        place(shown),
                        word(Direction.class, shown.getDirection()),
                        word(TransportMode.class, shown.getTransportMode()))
                .with(shown);
    }

    public static KeyKind kind(Observation observation) {
        return KeyKind.valueOf(observation.getKind().toUpperCase(Locale.ROOT));
    }

    static Place place(Evidence shown) {
        String checkpoint = shown.getCheckpoint();
        Double latitude = shown.getLatitude();
        Double longitude = shown.getLongitude();
        return new Place(
                checkpoint == null ? shown.getPlace() : checkpoint,
                shown.getCountry(),
                shown.getCrossing(),
                latitude == null || longitude == null ? null : new Position(latitude, longitude));
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String word) {
        if (word == null) {
            return null;
        }
        for (E known : type.getEnumConstants()) {
            if (known.name().equalsIgnoreCase(word)) {
                return known;
            }
        }
        return null;
    }
}
