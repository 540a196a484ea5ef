package org.tamga.alerting.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event behind an alert. Null where the report did not say, or where its place did not resolve.
 *
 * @param keyAsWritten protected: the key as this report wrote it
 * @param exercise whether the report is part of an exercise
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
        boolean exercise) {

    /** Of no exercise. */
    public Evidence(
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
            List<String> releasableTo) {
        this(
                eventId,
                nature,
                occurredAt,
                country,
                checkpoint,
                place,
                crossing,
                latitude,
                longitude,
                direction,
                transportMode,
                method,
                items,
                keyAsWritten,
                releasableTo,
                false);
    }
}
