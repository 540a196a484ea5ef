package org.tamga.producers.simulation.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    @Test
    void everyLinkFailsForAWhileAndIsUpAgainWithinFiveDaysForAllAtOnce() {
        Links links = new Links(4, 0);
        long longest = 0;
        int held = 0;
        for (long time = 0; time < 400 * 24 * HOUR; time += HOUR) {
            long up = links.upFrom("KZ-KORDAY", time);
            assertThat(up).isGreaterThanOrEqualTo(time);
            assertThat(links.upFrom("KZ-KORDAY", up)).isEqualTo(up);
            if (up > time + HOUR) {
                assertThat(links.upFrom("KZ-KORDAY", time + HOUR)).isEqualTo(up);
            }
            held += up > time ? 1 : 0;
            longest = Math.max(longest, up - time);
        }
        assertThat(held).isPositive();
        assertThat(longest).isLessThanOrEqualTo(Duration.ofDays(5).toMillis());
    }

    @Test
    void whatIsAskedLaterChangesNothing() {
        Links forwards = new Links(4, 0);
        Links atOnce = new Links(4, 0);
        long late = 300 * 24 * HOUR;
        long answer = atOnce.upFrom("TJ-KULMA", late);
        for (long time = 0; time < late; time += HOUR) {
            forwards.upFrom("TJ-KULMA", time);
        }
        assertThat(forwards.upFrom("TJ-KULMA", late)).isEqualTo(answer);
        assertThat(atOnce.upFrom("TJ-KULMA", 0)).isEqualTo(forwards.upFrom("TJ-KULMA", 0));
    }
}
