package org.tamga.alerting.pipeline;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Counts what is left to read. */
final class Lag {
    private Lag() {}

    /**
     * Records between where reading stands and the end, over all partitions of {@code ends}. A partition never read
     * stands at its start.
     */
    static long of(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> read, Map<TopicPartition, Long> starts) {
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            long start = starts.getOrDefault(end.getKey(), 0L);
            lag += Math.max(0, end.getValue() - read.getOrDefault(end.getKey(), start));
        }
        return lag;
    }
}
