package org.tamga.alerting.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A time of the day, on some days of the week, where a clock of that zone hangs.
 *
 * @param days on which it begins; a window over midnight goes on into the next day
 * @param from the first minute
 * @param to the first minute that is outside; the same as {@code from} for the whole day
 */
public record TimeWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
    public TimeWindow {
        days = Set.copyOf(days);
    }

    public boolean holds(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime time = there.toLocalTime();
        if (from.isBefore(to)) {
            return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
        }
        return !time.isBefore(from)
                ? days.contains(there.getDayOfWeek())
                : time.isBefore(to) && days.contains(there.getDayOfWeek().minus(1));
    }

    @Override
    public String toString() {
        String named = days.size() == 7
                ? ""
                : days.stream().sorted().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(",")) + " ";
        return named + from + "–" + to + " " + zone;
    }
}
