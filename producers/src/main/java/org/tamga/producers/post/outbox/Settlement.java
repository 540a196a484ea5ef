package org.tamga.producers.post.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What a receipt of the centre says of one report.
 *
 * @param sequence its number
 * @param eventId a receipt counts only if number, event and revision agree: the numbers of a post that was set up anew
 *     begin again
 * @param verdict what is to become of it
 * @param reason as a code; null if it was accepted
 * @param detail in words; null if it was accepted
 */
public record Settlement(
        long sequence,
        String eventId,
        int revision,
        Verdict verdict,
        @Nullable String reason,
        @Nullable String detail) {

    /** What is to become of a report. */
    public enum Verdict {
        /** It has arrived. */
        ACCEPTED,
        /** It is set aside; its sender has to mend it. */
        REFUSED,
        /** Not the report is at fault but the key it was sealed with: it waits until that is mended. */
        HELD
    }
}
