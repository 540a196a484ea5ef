package org.tamga.alerting.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Offsets of one partition that are still to be read: from the next one on, up to the end and not with it. */
record Gap(long next, long end) {
    long length() {
        return Math.max(0, end - next);
    }

    /** One for each partition of {@code ends} that has any; a partition never read stands at its start. */
    static Map<TopicPartition, Gap> between(
            Map<TopicPartition, Long> read, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> starts) {
        Map<TopicPartition, Gap> gaps = new HashMap<>();
        ends.forEach((partition, end) -> {
            Gap gap = new Gap(read.getOrDefault(partition, starts.getOrDefault(partition, 0L)), end);
            if (gap.length() > 0) {
                gaps.put(partition, gap);
            }
        });
        return gaps;
    }

    static long total(Map<TopicPartition, Gap> gaps) {
        return gaps.values().stream().mapToLong(Gap::length).sum();
    }
}
