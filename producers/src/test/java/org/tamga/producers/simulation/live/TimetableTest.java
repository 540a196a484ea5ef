package org.tamga.producers.simulation.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    private static final Timetable TIMETABLE = new Timetable(NOW);

    @Test
    void whatIsOlderThanADayIsDueAtOnce() {
        assertThat(TIMETABLE.due(NOW.minus(Duration.ofDays(400)))).isBefore(NOW);
        assertThat(TIMETABLE.due(NOW.minus(Duration.ofDays(1)))).isEqualTo(NOW);
    }

    @Test
    void theLastDayIsToldWithinTwentyMinutes() {
        Instant half = TIMETABLE.due(NOW.minus(Duration.ofHours(12)).plus(Duration.ofMinutes(10)));
        assertThat(half).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(TIMETABLE.due(NOW)).isBetween(NOW.plusSeconds(19 * 60), NOW.plusSeconds(20 * 60));
    }

    @Test
    void afterThatEachComesAtItsTime() {
        Instant later = NOW.plus(Duration.ofMinutes(20));
        assertThat(TIMETABLE.due(later)).isEqualTo(later);
        assertThat(TIMETABLE.due(later.plusSeconds(77))).isEqualTo(later.plusSeconds(77));
    }

    @Test
    void nothingIsToldBeforeItsTimeNorOvertakesAnother() {
        Instant before = Instant.MIN;
        for (Instant at = NOW.minus(Duration.ofDays(2)); at.isBefore(NOW.plusSeconds(7_200)); at = at.plusSeconds(60)) {
            Instant due = TIMETABLE.due(at);
            assertThat(due).isAfterOrEqualTo(before);
            if (due.isAfter(NOW)) {
                assertThat(due).isAfterOrEqualTo(at);
            }
            before = due;
        }
    }
}
