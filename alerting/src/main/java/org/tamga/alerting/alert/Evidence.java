package org.tamga.alerting.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One event behind an alert. Null where the report did not say, or where its place did not resolve.
 *
 * @param keyAsWritten protected: the key as this report wrote it
 * @param exercise whether the report is part of an exercise
 * @param tlp the originator's TLP label, as {@link Marking} has it
 * @param handlingCode the originator's, H0 to H3
 */
public record Evidence(
        String eventId,
        Nature nature,
        Instant occurredAt,
        String country,
        @Nullable String checkpoint,
        String place,
        String crossing,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String direction,
        @Nullable String transportMode,
        @Nullable String method,
        List<SeizedItem> items,
        @Nullable String keyAsWritten,
        List<String> releasableTo,
        boolean exercise,
        @Nullable String tlp,
        @Nullable String handlingCode) {
    public Evidence {
        Marking marking = new Marking(tlp, handlingCode);
        tlp = marking.tlp();
        handlingCode = marking.code();
    }

    public Marking marking() {
        return new Marking(tlp, handlingCode);
    }

    /** Places outside the register as a report writes them, by their crossing, whose name there is made for comparing. */
    public static Map<String, String> namesOutsideRegister(List<Evidence> evidence) {
        return evidence.stream()
                .filter(piece -> piece.checkpoint() == null)
                .collect(Collectors.toMap(Evidence::crossing, Evidence::place, (first, other) -> first, TreeMap::new));
    }
}
