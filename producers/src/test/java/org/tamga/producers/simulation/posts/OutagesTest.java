package org.tamga.producers.simulation.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(365));

    @Test
    void aShareAndTwoTimesAreRead() {
        assertThat(Outages.of("20%:1h..3d")).isEqualTo(new Outages(0.2, Duration.ofHours(1), Duration.ofDays(3)));
        assertThat(Outages.of("0.5%:90s..45m"))
                .isEqualTo(new Outages(0.005, Duration.ofSeconds(90), Duration.ofMinutes(45)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "20%", "20:1h..3d", "20%:3d..1h", "96%:1h..3d", "20%:0s..0s", "20%:1h-3d", "20%:1w..2w"})
    void anythingElseIsRefusedByName(String text) {
        assertThatThrownBy(() -> Outages.of(text)).hasMessageStartingWith("offline is ");
    }

    @Test
    void eachOutageIsAsLongAsAllowedAndInAllTheyTakeTheirShare() {
        Outages outages = Outages.of("20%:1h..3d");
        long down = 0;
        int count = 0;
        int first = 0;
        for (int post = 0; post < 400; post++) {
            Outages.Times times = outages.of("post " + post, 7, FROM, TO);
            first += times.begins() == FROM.toEpochMilli() ? 1 : 0;
            for (long after = FROM.toEpochMilli(); times.begins() < Long.MAX_VALUE; times.next()) {
                Duration length = Duration.ofMillis(times.ends() - times.begins());
                assertThat(times.begins()).isGreaterThanOrEqualTo(after).isLessThan(TO.toEpochMilli());
                assertThat(length).isLessThanOrEqualTo(Duration.ofDays(3));
                if (times.begins() > FROM.toEpochMilli()) {
                    assertThat(length).isGreaterThanOrEqualTo(Duration.ofHours(1));
                }
                down += Math.min(times.ends(), TO.toEpochMilli()) - times.begins();
                count++;
                after = times.ends();
            }
        }
        assertThat(down / 400.0 / Duration.between(FROM, TO).toMillis()).isBetween(0.18, 0.22);
        assertThat(first).as("offline when it begins").isBetween(50, 110);
        assertThat(count).isGreaterThan(400);
    }

    @Test
    void theSameSeedGivesTheSameAndNoShareGivesNone() {
        Outages outages = Outages.of("20%:1h..3d");
        Outages.Times one = outages.of("KZ-KORDAY", 7, FROM, TO);
        Outages.Times same = outages.of("KZ-KORDAY", 7, FROM, TO);
        for (int i = 0; i < 50; i++) {
            assertThat(one.begins()).isEqualTo(same.begins());
            one.next();
            same.next();
        }
        assertThat(Outages.NONE.of("KZ-KORDAY", 7, FROM, TO).begins()).isEqualTo(Long.MAX_VALUE);
        assertThat(Outages.of("0%:1h..3d").of("KZ-KORDAY", 7, FROM, TO).begins())
                .isEqualTo(Long.MAX_VALUE);
    }
}
