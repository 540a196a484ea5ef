package org.tamga.alerting.posts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign of life as the centre heard it.
 *
 * @param post id of its checkpoint
 * @param heardAt by the broker's clock
 * @param sentAt by the post's clock
 * @param clockOffsetMillis the broker's clock minus the post's; null before the post has measured it
 * @param lastNumber the highest number the post has given to a report; 0 before the first
 * @param waiting reports saved that have no receipt yet
 * @param oldestWaiting when the oldest of those was saved, by the post's clock; null if there is none
 * @param claim what the post says has left it
 * @param version of the post's software
 * @param freeBytes where the post keeps its reports
 * @param everySeconds how often it means to send a sign
 */
public record LifeSign(
        String post,
        Instant heardAt,
        Instant sentAt,
        @Nullable Long clockOffsetMillis,
        long lastNumber,
        long waiting,
        @Nullable Instant oldestWaiting,
        Claim claim,
        String version,
        long freeBytes,
        int everySeconds) {
    /** A sign is fresh if the post's clock, put right by what the post measured, says nearly what the broker's says. */
    static final Duration TOLERANCE = Duration.ofMinutes(10);

    private static final int LONGEST_VERSION = 100;
    private static final int DAY = 86_400;

    public LifeSign {
        Ranges.require("lastSequence", lastNumber, 0, Long.MAX_VALUE);
        Ranges.require("waiting", waiting, 0, Long.MAX_VALUE);
        Ranges.require("freeBytes", freeBytes, 0, Long.MAX_VALUE);
        Ranges.require("everySeconds", everySeconds, 1, DAY);
        Ranges.require("length of version", version.length(), 0, LONGEST_VERSION);
        Ranges.require("digestTo", claim.to(), 0, lastNumber);
        // sums with it must not overflow
        Ranges.require(
                "clockOffsetMillis",
                clockOffsetMillis == null ? 0 : clockOffsetMillis,
                -Long.MAX_VALUE >> 16,
                Long.MAX_VALUE >> 16);
    }

    /** How often the post means to send a sign. */
    public Duration every() {
        return Duration.ofSeconds(everySeconds);
    }

    /**
     * Whether it was sent when it was heard. A genuine sign that somebody kept and publishes again later is not, and must
     * not make a dead post look alive. A clock that is put right costs one sign at most: the next one has it measured.
     *
     * @param known what was heard of the post before; null if nothing
     */
    public boolean fresh(@Nullable LifeSign known) {
        if (clockOffsetMillis == null) {
            return known == null || sentAt.isAfter(known.sentAt());
        }
        Duration off = Duration.between(sentAt.plusMillis(clockOffsetMillis), heardAt);
        return off.abs().compareTo(TOLERANCE) <= 0;
    }
}
