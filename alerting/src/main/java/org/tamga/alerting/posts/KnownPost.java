package org.tamga.alerting.posts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of a post.
 *
 * @param sign the last sign of life; its claim is among {@code claims}. Null if there was none
 * @param upSince since when its signs have come one after another; null if there was none
 * @param vouchedFrom the smallest number that it has ever vouched for; 0 if none
 * @param claims the latest, and those of before it that may still be due
 * @param arrived the numbers of its reports that came
 * @param lastReport when the latest of them came, by the broker's clock; null if none has
 */
public record KnownPost(
        String post,
        @Nullable LifeSign sign,
        @Nullable Instant upSince,
        long vouchedFrom,
        List<HeardClaim> claims,
        Numbers arrived,
        @Nullable Instant lastReport) {
    public KnownPost {
        claims = List.copyOf(claims);
    }
}
