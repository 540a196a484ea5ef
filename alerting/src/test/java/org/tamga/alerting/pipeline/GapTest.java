package org.tamga.alerting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What counts as still to be read. */
class GapTest {
    private static final TopicPartition FIRST = new TopicPartition("seizures", 0);
    private static final TopicPartition SECOND = new TopicPartition("seizures", 1);

    @Test
    void nothingIsLeftWhereReadingHasReachedTheEnd() {
        assertThat(Gap.between(Map.of(FIRST, 5L), Map.of(FIRST, 5L), Map.of())).isEmpty();
    }

    @Test
    void gapsAddUp() {
        Map<TopicPartition, Gap> gaps =
                Gap.between(Map.of(FIRST, 5L, SECOND, 0L), Map.of(FIRST, 7L, SECOND, 3L), Map.of());

        assertThat(gaps).isEqualTo(Map.of(FIRST, new Gap(5, 7), SECOND, new Gap(0, 3)));
        assertThat(Gap.total(gaps)).isEqualTo(5);
    }

    @Test
    void partitionNeverReadIsReadFromItsStart() {
        assertThat(Gap.between(Map.of(), Map.of(FIRST, 100L), Map.of(FIRST, 90L)))
                .containsEntry(FIRST, new Gap(90, 100));
        assertThat(Gap.between(Map.of(), Map.of(FIRST, 90L), Map.of(FIRST, 90L)))
                .isEmpty();
    }

    @Test
    void readingPastAnEndMeasuredEarlierIsNoGap() {
        assertThat(Gap.between(Map.of(FIRST, 9L), Map.of(FIRST, 7L), Map.of())).isEmpty();
    }

    @Test
    void pipelineHasCaughtUpOnlyIfEveryStageIsKnownToBeEmpty() {
        assertThat(new PipelineState(0L, 0L, 0L, null).caughtUp()).isTrue();
        assertThat(new PipelineState(0L, 0L, null, null).caughtUp()).isFalse();
        assertThat(new PipelineState(0L, 1L, 0L, null).caughtUp()).isFalse();
        assertThat(PipelineState.unknown("Kafka does not answer").caughtUp()).isFalse();
    }
}
