package org.tamga.alerting.posts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a post says it sent, held against what came.
 *
 * @param gaps numbers that have left the post and did not come, in order
 * @param contents whether what came is what the post says it sent
 */
public record Account(List<Span> gaps, Contents contents) {
    /** What has left the post a moment ago is still on its way through the centre. */
    public static final Duration GRACE = Duration.ofMinutes(5);

    /** Nothing has been said that could be held against what came. */
    public static final Account OPEN = new Account(List.of(), Contents.NOT_KNOWN);

    /** Whether the events are the same. */
    public enum Contents {
        /** The digests are equal. */
        AGREE,
        /** All numbers came, but the digests are not equal: a number stands for another event here than there. */
        DIFFER,
        /** Cannot be told: numbers are missing, or nothing has been said. */
        NOT_KNOWN
    }

    public Account {
        gaps = List.copyOf(gaps);
    }

    /** How many numbers are missing. */
    public long count() {
        return gaps.stream().mapToLong(Span::count).sum();
    }

    /** The claim that is to be held against what came: the latest that has had its grace; empty if none has. */
    public static Optional<Claim> due(List<HeardClaim> claims, Instant now) {
        return claims.stream()
                .filter(heard -> !heard.heardAt().isAfter(now.minus(GRACE)))
                .max(Comparator.comparing(HeardClaim::heardAt))
                .map(HeardClaim::claim);
    }

    /**
     * Finds the gaps. They do not go away because the post has sent a thousand reports since: what it claims reaches back
     * to the first number that it ever vouched for.
     *
     * @param vouchedFrom the smallest number that the post has ever vouched for
     */
    public static List<Span> gaps(Claim claim, long vouchedFrom, Numbers arrived) {
        return claim.isNothing() ? List.of() : arrived.missing(Math.min(vouchedFrom, claim.from()), claim.to());
    }
}
