package org.tamga.alerting.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostStateTest {
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // every, not heard for, state
        "60, 0, UP",
        "60, 180, UP",
        "60, 181, LATE",
        "60, 900, LATE",
        "60, 901, SILENT",
        "5, 15, UP",
        "5, 16, LATE",
        "5, 900, LATE",
        "5, 901, SILENT",
        "600, 1800, UP",
        "600, 1801, LATE",
        "600, 6000, LATE",
        "600, 6001, SILENT",
        // the broker's clock is ahead of the centre's
        "60, -30, UP"
    })
    void standsByItsOwnInterval(int everySeconds, int silentSeconds, PostState state) {
        assertThat(PostState.of(NOW.minusSeconds(silentSeconds), Duration.ofSeconds(everySeconds), NOW))
                .isEqualTo(state);
    }

    @Test
    void neverHeardIsAStateOfItsOwn() {
        assertThat(PostState.of(null, Duration.ofSeconds(60), NOW)).isEqualTo(PostState.NEVER);
    }
}
