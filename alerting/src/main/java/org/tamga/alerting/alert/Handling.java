package org.tamga.alerting.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What officers did last with an alert.
 *
 * @param by the officer; null while new
 * @param at when; null while new
 * @param outcome null unless closed
 */
public record Handling(
        HandlingState state,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Outcome outcome) {
    public static final Handling NEW = new Handling(HandlingState.NEW, null, null, null);

    public static Handling acknowledged(String officer, Instant at) {
        return new Handling(HandlingState.ACKNOWLEDGED, officer, at, null);
    }

    public static Handling closed(String officer, Instant at, Outcome outcome) {
        return new Handling(HandlingState.CLOSED, officer, at, outcome);
    }
}
