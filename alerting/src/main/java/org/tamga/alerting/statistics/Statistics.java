package org.tamga.alerting.statistics;

import java.util.List;

/**
 * All figures of a period.
 *
 * @param days every day of the period, the first first
 * @param precision by pattern, the one that was closed most often first
 * @param waits the most urgent first
 * @param stale the most urgent first; as of the period's end
 * @param patterns those that called most
 * @param countries those whose alerts called most
 */
public record Statistics(
        Period period,
        List<DayCount> days,
        List<Precision> precision,
        List<Waits> waits,
        AlarmLoad load,
        List<Stale> stale,
        List<Source> patterns,
        List<Source> countries) {
    public static final int TOP = 10;
}
