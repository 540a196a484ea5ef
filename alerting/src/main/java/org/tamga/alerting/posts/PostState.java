package org.tamga.alerting.posts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a post stands, by its last sign of life. A post that is up and reports nothing is a quiet one, which is no state: it
 * says that it is there.
 */
public enum PostState {
    /** Heard within three of its own intervals. */
    UP,
    /** Not heard for longer, but not for ten intervals or a quarter of an hour, whichever is longer. */
    LATE,
    /** Not heard for longer than that. */
    SILENT,
    /** Never heard, though it has a key. */
    NEVER;

    private static final int INTERVALS_UP = 3;
    private static final int INTERVALS_LATE = 10;
    private static final Duration LATE_AT_LEAST = Duration.ofMinutes(15);

    /**
     * The state of a post.
     *
     * @param heardAt its last sign of life, by the broker's clock; null if there was none
     * @param every how often it means to send one
     * @param now by the centre's clock
     */
    public static PostState of(@Nullable Instant heardAt, Duration every, Instant now) {
        if (heardAt == null) {
            return NEVER;
        }
        Duration silent = Duration.between(heardAt, now);
        if (silent.compareTo(every.multipliedBy(INTERVALS_UP)) <= 0) {
            return UP;
        }
        Duration late = every.multipliedBy(INTERVALS_LATE);
        return silent.compareTo(late.compareTo(LATE_AT_LEAST) > 0 ? late : LATE_AT_LEAST) <= 0 ? LATE : SILENT;
    }

    /** Whether a post that was heard at {@code before} and next at {@code now} was up all the while. */
    public static boolean upBetween(Instant before, Duration every, Instant now) {
        return of(before, every, now) == UP;
    }
}
