package org.tamga.topology.histories;

import java.time.Instant;

/** A time as sixteen digits that sort as times do, in whole milliseconds. */
public final class SortedTime {
    /** The year 1, before which nothing is accepted: makes every time a positive number. */
    private static final long EPOCH = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final int DIGITS = 16;

    private SortedTime() {}

    /** Times before the year 1 and after 9999 stand for the ends of time. */
    public static String of(Instant time) {
        Instant kept = time.isAfter(LAST) ? LAST : time;
        long millis = kept.isBefore(Instant.ofEpochMilli(EPOCH)) ? 0 : kept.toEpochMilli() - EPOCH;
        String digits = Long.toString(millis);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
