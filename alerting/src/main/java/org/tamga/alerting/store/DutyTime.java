package org.tamga.alerting.store;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * The desk's own time, by which timers run. It never goes back: when the centre's clock is set back, it goes on from where
 * it was, so that what waits neither waits longer nor is told twice. A clock set ahead makes what waits due the earlier.
 * Kept in the store, so that a restart changes nothing.
 */
final class DutyTime {
    /** How far it may lag behind in the store: so much a restart over a clock set back may add to a wait. */
    static final Duration KEPT_EVERY = Duration.ofSeconds(5);

    private final long ahead;
    private final long last;

    private DutyTime(long ahead, long last) {
        this.ahead = ahead;
        this.last = last;
    }

    static DutyTime read(Handle handle) {
        return handle.createQuery("select ahead, last_at from duty_time where id = 1")
                .map((row, context) -> new DutyTime(row.getLong("ahead"), row.getLong("last_at")))
                .one();
    }

    /** Whether the clock was set back, or it is time to write down what it says. */
    boolean isToBeKept(Instant clock) {
        long moved = at(clock).toEpochMilli() - last;
        return moved < 0 || moved >= KEPT_EVERY.toMillis();
    }

    /** What it is when the centre's clock says {@code clock}, written down. */
    static Instant keep(Handle handle, Instant clock) {
        DutyTime known = read(handle);
        long now = Math.max(known.at(clock).toEpochMilli(), known.last);
        handle.execute("update duty_time set ahead = ?, last_at = ? where id = 1", now - clock.toEpochMilli(), now);
        return Instant.ofEpochMilli(now);
    }

    /** What it would be without a look at whether the clock was set back. */
    Instant at(Instant clock) {
        return clock.plusMillis(ahead);
    }
}
