package org.tamga.alerting.handling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.release.Permit;

/**
 * What an action says of a release that somebody else has to agree to.
 *
 * @param requestId that of the action which made the request
 * @param account of whoever did it; null for what the centre did by itself
 * @param to of a proposal the lanes, such as KZ/WEBHOOK; of a wider release the countries asked for, or granted
 * @param originator whom a wider release is asked of, ISO 3166-1 alpha-2; null for a proposal
 * @param events whose wider release is asked
 * @param until until when it can be answered; null in an answer
 * @param digest of a proposal, of what would go out; null for everything else
 * @param permits what may go out by it; empty unless it was approved or granted
 */
public record ReleaseTerms(
        String requestId,
        @Nullable String account,
        List<String> to,
        @Nullable String originator,
        List<String> events,
        @Nullable Instant until,
        @Nullable String digest,
        List<Permit> permits) {
    public ReleaseTerms {
        to = List.copyOf(to);
        events = List.copyOf(events);
        permits = List.copyOf(permits);
    }

    /** An answer to a request. */
    static ReleaseTerms answer(String requestId, @Nullable String account, List<String> to, List<Permit> permits) {
        return new ReleaseTerms(requestId, account, to, null, List.of(), null, null, permits);
    }

    /** Whether both ask for the same; what the centre adds to it does not count. */
    boolean isAs(@Nullable ReleaseTerms other) {
        return other != null
                && requestId.equals(other.requestId)
                && to.equals(other.to)
                && (originator == null || originator.equals(other.originator));
    }
}
