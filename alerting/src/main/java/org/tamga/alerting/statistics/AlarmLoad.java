package org.tamga.alerting.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How often officers were called, by the measures of EEMUA 191. A call is an alert that was put before them, for the first
 * time or again; what is held back calls nobody. A flood begins with ten minutes of more than {@value #FLOOD_BEGINS} calls,
 * and ends with ten minutes of fewer than {@value #FLOOD_ENDS}.
 *
 * @param perTenMinutes on average
 * @param peak in the worst ten minutes
 * @param peakAt when these began; null if there was no call
 * @param floods how many
 * @param floodShare of the period's ten minutes
 */
public record AlarmLoad(
        long calls,
        double perTenMinutes,
        long peak,
        @Nullable Instant peakAt,
        long floods,
        double floodShare) {
    public static final Duration SLOT = Duration.ofMinutes(10);
    public static final int FLOOD_BEGINS = 10;
    public static final int FLOOD_ENDS = 5;

    /**
     * The measures of a period.
     *
     * @param calls how many in each ten minutes, counted from 1970, that had any
     * @param period of less than ten minutes counts as ten
     */
    public static AlarmLoad of(SortedMap<Long, Long> calls, Period period) {
        double slots = Math.max(1, (double) period.length().toMillis() / SLOT.toMillis());
        long all = 0;
        long peak = 0;
        Long peakSlot = null;
        for (var slot : calls.entrySet()) {
            all += slot.getValue();
            if (slot.getValue() > peak) {
                peak = slot.getValue();
                peakSlot = slot.getKey();
            }
        }
        Floods floods = Floods.of(calls);
        return new AlarmLoad(
                all,
                all / slots,
                peak,
                peakSlot == null ? null : Instant.ofEpochMilli(peakSlot * SLOT.toMillis()),
                floods.count(),
                Math.min(1, floods.slots() / slots));
    }

    /** @param slots for how many ten minutes they lasted together */
    private record Floods(long count, long slots) {
        static Floods of(SortedMap<Long, Long> calls) {
            long count = 0;
            long slots = 0;
            long last = Long.MIN_VALUE;
            boolean flooded = false;
            for (var slot : calls.entrySet()) {
                boolean goesOn = flooded && slot.getKey() == last + 1 && slot.getValue() >= FLOOD_ENDS;
                boolean begins = !goesOn && slot.getValue() > FLOOD_BEGINS;
                flooded = goesOn || begins;
                count += begins ? 1 : 0;
                slots += flooded ? 1 : 0;
                last = slot.getKey();
            }
            return new Floods(count, slots);
        }
    }
}
