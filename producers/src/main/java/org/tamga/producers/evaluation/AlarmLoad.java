package org.tamga.producers.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many alerts opened during the watch.
 *
 * @param medianDay alerts on the day of which as many days had more as had fewer: a normal day
 * @param medianShift the same for the shifts of 12 hours, from 08:00 and 20:00 at UTC+5
 * @param crowdedSlots slots of ten minutes in which more than one opened
 */
public record AlarmLoad(
        int alerts,
        double meanDay,
        int medianDay,
        int busiestDay,
        int medianShift,
        int busiestShift,
        int crowdedSlots,
        long slots) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SHIFT = Duration.ofHours(12);
    private static final Duration SLOT = Duration.ofMinutes(10);
    private static final Duration SHIFT_START = Duration.ofHours(8);

    /** On a normal day. */
    public double perTenMinutes() {
        return (double) medianDay / (DAY.toMinutes() / SLOT.toMinutes());
    }

    /** @param opened within the watch */
    static AlarmLoad of(List<Instant> opened, Instant from, Instant to) {
        List<Integer> days = counts(opened, from, to, DAY);
        List<Integer> shifts = counts(opened, from.minus(SHIFT).plus(SHIFT_START), to, SHIFT);
        List<Integer> slots = counts(opened, from, to, SLOT);
        return new AlarmLoad(
                opened.size(),
                (double) opened.size() / days.size(),
                median(days),
                Collections.max(days),
                median(shifts),
                Collections.max(shifts),
                (int) slots.stream().filter(count -> count > 1).count(),
                slots.size());
    }

    private static List<Integer> counts(List<Instant> opened, Instant from, Instant to, Duration length) {
        long millis = Duration.between(from, to).toMillis();
        int buckets = (int) Math.max(1, -Math.floorDiv(-millis, length.toMillis()));
        List<Integer> counts = new ArrayList<>(Collections.nCopies(buckets, 0));
        for (Instant at : opened) {
            int bucket = (int) (Duration.between(from, at).toMillis() / length.toMillis());
            counts.set(bucket, counts.get(bucket) + 1);
        }
        return counts;
    }

    private static int median(List<Integer> counts) {
        List<Integer> sorted = new ArrayList<>(counts);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
