package org.tamga.alerting.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in on some device.
 *
 * @param sessionId names it to its owner; not the token
 * @param idle how long it lasts without anything done; null if it does not end by that
 * @param endsAt when it ends whatever is done
 */
public record Session(
        String sessionId,
        String personId,
        Instant startedAt,
        Instant lastSeenAt,
        @Nullable Duration idle,
        Instant endsAt,
        Origin origin,
        @Nullable Instant endedAt) {
    /** When it ends if nothing more is done. */
    public Instant until() {
        Instant idleEnd = idle == null ? endsAt : lastSeenAt.plus(idle);
        return idleEnd.isBefore(endsAt) ? idleEnd : endsAt;
    }

    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(until());
    }
}
