package org.tamga.alerting.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The time that figures are about, from its first moment to before its last.
 *
 * @param until after {@code from}
 */
public record Period(Instant from, Instant until) {
    /** Days are the region's. */
    public static final ZoneOffset REGION = ZoneOffset.ofHours(5);

    public static final int MOST_DAYS = 366;

    public Period {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "a period ends at " + until + "; it has to end after it begins, " + from);
        }
    }

    /** The last {@code days} days: today as far as it has come, and the whole days before it. */
    public static Period last(int days, Instant now) {
        LocalDate today = now.atOffset(REGION).toLocalDate();
        Instant from = today.minusDays(days - 1L).atStartOfDay().toInstant(REGION);
        return new Period(from, now.isAfter(from) ? now : from.plusMillis(1));
    }

    public Duration length() {
        return Duration.between(from, until);
    }
}
