package org.tamga.topology.backtest.report;

import java.time.Instant;
import java.util.Map;

/**
 * What a back-test was over.
 *
 * @param title of the files or topics
 * @param received records, accepted and rejected
 * @param rejected how many for each reason
 * @param events that stand
 * @param clock the last event, up to which memory was counted
 * @param tooLate accepted events that memory had let go
 * @param tooLateDays by how many days the oldest of them is too late
 */
public record Source(
        String title,
        long received,
        Map<String, Long> rejected,
        long events,
        Instant clock,
        long tooLate,
        long tooLateDays) {

    public long rejectedInAll() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
