package org.tamga.producers.simulation.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReckoningTest {
    private static final Reckoning WHOLE = new Reckoning(
            "KZ-KORDAY", 10, 10, 2, 9, Map.of("another-post", 1L), 0, List.of(), List.of(), Duration.ZERO);

    @Test
    void allAcceptedOrRefusedAndOnATopicIsWhole() {
        assertThat(WHOLE.isBroken()).isFalse();
        assertThat(outcome(WHOLE).isBroken()).isFalse();
        assertThat(outcome(WHOLE).lines())
                .anyMatch(line -> line.matches("refused +1 +1 another-post"))
                .anyMatch(line -> line.matches("sent +10 +2 records more, sent again"))
                .contains(String.format("%-26s%,12d", "gaps", 0));
    }

    @Test
    void aReportWithoutAReceiptAGapOrANumberWithTwoReportsIsBroken() {
        Reckoning waiting = new Reckoning("KZ-KORDAY", 10, 10, 0, 9, Map.of(), 1, List.of(), List.of(), Duration.ZERO);
        Reckoning gap = new Reckoning("TJ-KULMA", 10, 9, 0, 10, Map.of(), 0, List.of(7L), List.of(), Duration.ZERO);
        Reckoning doubled =
                new Reckoning("TJ-KULMA", 10, 10, 0, 10, Map.of(), 0, List.of(), List.of(3L), Duration.ZERO);

        assertThat(List.of(waiting, gap, doubled)).allMatch(Reckoning::isBroken);
        assertThat(outcome(WHOLE, gap).isBroken()).isTrue();
        assertThat(outcome(WHOLE, gap).lines()).anyMatch(line -> line.matches("gaps +1 +TJ-KULMA 1"));
        assertThat(outcome(WHOLE, gap).table()).contains("TJ-KULMA,10,9,0,10,0,0,1,0,0");
    }

    @Test
    void timesAreSaidInTheirTwoLargestUnits() {
        assertThat(Outcome.words(Duration.ofMillis(1_250))).isEqualTo("1.3 s");
        assertThat(Outcome.words(Duration.ofSeconds(187))).isEqualTo("3 min 7 s");
        assertThat(Outcome.words(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
        assertThat(Outcome.words(Duration.ofHours(71))).isEqualTo("2 d 23 h");
    }

    private static Outcome outcome(Reckoning... posts) {
        return new Outcome(List.of(posts), 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);
    }
}
