package org.tamga.producers.post.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a report as the outbox holds it.
 *
 * @param sequence the number this post gave it, from 1
 * @param json the report in one line, as {@link org.tamga.events.json.EventJson} reads it
 * @param savedAt by this computer's clock, like the other times
 * @param sentAt when a broker last acknowledged it; null before
 * @param settledAt when its receipt came; null before
 * @param reason why the centre refused it or cannot take it yet, as a code; null if it did not
 * @param detail the same in words
 */
public record SavedReport(
        long sequence,
        String eventId,
        int revision,
        String type,
        boolean retracted,
        Lane lane,
        State state,
        String source,
        String json,
        Instant savedAt,
        @Nullable Instant sentAt,
        @Nullable Instant settledAt,
        @Nullable String reason,
        @Nullable String detail) {}
