package org.tamga.topology.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.report.Nature;

/**
 * Counts events by the day on which memory lets them go, since the clock of a back-test is known only after the last of
 * them. Safe for use by several threads.
 */
final class TooOld {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Horizon memory;
    private final Map<Long, Long> byLastDay = new ConcurrentHashMap<>();

    TooOld(Horizon memory) {
        this.memory = memory;
    }

    void see(Nature nature, Instant time) {
        byLastDay.merge(day(memory.lasts(nature, time)), 1L, Long::sum);
    }

    /** What memory had let go before the day of {@code clock}. */
    TooLate at(Instant clock) {
        long today = byLastDay.isEmpty() ? 0 : day(clock);
        long count = 0;
        long days = 0;
        for (Map.Entry<Long, Long> last : byLastDay.entrySet()) {
            if (last.getKey() < today) {
                count += last.getValue();
                days = Math.max(days, today - last.getKey());
            }
        }
        return new TooLate(count, days);
    }

    private static long day(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), DAY);
    }

    /**
     * Events that are accepted and take no part.
     *
     * @param most by how many days the oldest of them is too late
     */
    record TooLate(long count, long most) {}
}
