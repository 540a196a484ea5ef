package org.tamga.alerting.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;

/**
 * Which of the alerts that were found are wanted.
 *
 * @param from evidence from then on; null for any
 * @param until evidence before then; null for any
 * @param country evidence from there; null for any
 * @param pattern null for any
 * @param open whether detection holds it to be true; null for both
 * @param handling how far officers have come with it
 * @param kept whether also what is kept to an operation, of which most may not even learn that it is there
 */
public record Narrowing(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String country,
        @Nullable String pattern,
        @Nullable Boolean open,
        Set<HandlingState> handling,
        boolean kept) {
    public static final Narrowing NONE =
            new Narrowing(null, null, null, null, null, Set.of(HandlingState.values()), true);

    public Narrowing {
        handling = Set.copyOf(handling);
    }

    /** Whether it asks for what only alerts have. */
    public boolean ofAlertsAlone() {
        return pattern != null || open != null || handling.size() < HandlingState.values().length;
    }
}
