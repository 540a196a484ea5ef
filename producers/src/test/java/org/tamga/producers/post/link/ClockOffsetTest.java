package org.tamga.producers.post.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tamga.producers.post.link.ClockOffset.Exchange;

final class ClockOffsetTest {
    private final ClockOffset offset = new ClockOffset();

    @Test
    void anExchangeIsReadAtHalfItsWay() {
        assertThat(offset.after(new Exchange(1_000, 61_020, 1_040))).contains(60_000L);
    }

    @Test
    void aBrokerThatTookSecondsToAnswerAfterAPauseMeasuresNothing() {
        assertThat(offset.after(new Exchange(0, 9_960, 9_966))).isEmpty();
        assertThat(offset.after(new Exchange(60_000, 60_010, 60_020))).contains(0L);
        assertThat(offset.after(new Exchange(120_000, 137_220, 137_224))).contains(0L);
    }

    @Test
    void theShortestWayCountsWhereTwoAgree() {
        offset.after(new Exchange(0, 10, 20));

        assertThat(offset.after(new Exchange(60_000, 61_800, 61_900)))
                .as("off by 850 ms, on a way of 1900 ms")
                .contains(0L);
        assertThat(offset.after(new Exchange(120_000, 120_008, 120_010)))
                .as("a shorter one")
                .contains(3L);
    }

    @Test
    void aClockThatWasSetIsSeenThoughTheWayIsLonger() {
        offset.after(new Exchange(0, 10, 20));

        assertThat(offset.after(new Exchange(60_000, 3_660_100, 60_200))).contains(3_600_000L);
    }

    @Test
    void aClockThatWasSetBackOnTheWayMeasuresNothing() {
        assertThat(offset.after(new Exchange(60_000, 60_010, 20))).isEmpty();
    }
}
