package org.tamga.detection.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;

/**
 * A key that takes part in nothing for a while: a bus line, a rental fleet, a call shop.
 *
 * @param until the last instant at which it holds; absent for ever
 */
public record Stop(Key key, @Nullable Instant until) {

    boolean holds(Instant clock) {
        return until == null || !clock.isAfter(until);
    }

    Stop longer(Stop other) {
        return until == null || (other.until != null && until.isAfter(other.until)) ? this : other;
    }
}
