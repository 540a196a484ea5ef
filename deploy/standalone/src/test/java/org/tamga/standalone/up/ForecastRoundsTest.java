package org.tamga.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForecastRoundsTest {
    @Test
    void aRoundTakesATwentiethOfTheTimeAtMost() {
        assertThat(ForecastRounds.pauseAfter(Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(190));
    }

    @Test
    void littleIsLearntAgainWithinMinutes() {
        assertThat(ForecastRounds.pauseAfter(Duration.ofMillis(300))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void howeverMuchThereIsItIsLearntEveryDay() {
        assertThat(ForecastRounds.pauseAfter(Duration.ofHours(9))).isEqualTo(Duration.ofDays(1));
    }
}
