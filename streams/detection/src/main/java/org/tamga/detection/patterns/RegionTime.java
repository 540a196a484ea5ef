package org.tamga.detection.patterns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/** Calendar days as the region counts them. What is before or after all history counts as its first or last day. */
record RegionTime(ZoneOffset offset) {
    private static final String OFFSET = "day-utc-offset-hours";
    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** By which a rule says where a day begins. */
    static final Parameter PARAMETER = Parameter.whole(OFFSET, 5, -12, 14, "where a day begins, hours from UTC");

    static RegionTime of(Rule rule) {
        return new RegionTime(ZoneOffset.ofHours(rule.count(OFFSET)));
    }

    LocalDate day(Instant time) {
        if (time.isBefore(start(FIRST))) {
            return FIRST;
        }
        return time.isAfter(end(LAST)) ? LAST : time.atOffset(offset).toLocalDate();
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(offset).toInstant();
    }

    /** The last millisecond. */
    Instant end(LocalDate day) {
        return start(day.plusDays(1)).minusMillis(1);
    }
}
