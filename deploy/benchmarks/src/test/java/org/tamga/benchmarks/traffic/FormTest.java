package org.tamga.benchmarks.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormTest {
    private static final List<Passage> IN_ORDER = new Traffic(5, 20_000).inOrder();

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormHasTheSamePassages(Form form) {
        assertThat(new HashSet<>(form.arrivals(IN_ORDER, 3))).isEqualTo(new HashSet<>(IN_ORDER));
    }

    @Test
    void theSameSeedGivesTheSameSeason() {
        assertThat(new Traffic(5, 20_000).inOrder()).isEqualTo(IN_ORDER);
        assertThat(new Traffic(6, 20_000).inOrder()).isNotEqualTo(IN_ORDER);
    }

    @Test
    void inOrderIsInOrderAndOnce() {
        assertThat(IN_ORDER)
                .hasSize(20_000)
                .isSortedAccordingTo(Comparator.comparingLong(Passage::time).thenComparing(Passage::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void disorderIsAFewInAHundredAndNeverOverFiveDays() {
        List<Passage> arrivals = Form.DISORDERED.arrivals(IN_ORDER, 3);
        HashSet<Passage> before = new HashSet<>();
        long latest = 0;
        long greatestDelay = 0;
        int late = 0;
        for (Passage passage : arrivals) {
            if (before.add(passage)) {
                greatestDelay = Math.max(greatestDelay, latest - passage.time());
                late += latest - passage.time() > TimeUnit.HOURS.toMillis(1) ? 1 : 0;
            }
            latest = Math.max(latest, passage.time());
        }

        assertThat(arrivals.size() - IN_ORDER.size()).isBetween(300, 500);
        assertThat(late).isBetween(900, 1_500);
        assertThat(greatestDelay).isBetween(TimeUnit.DAYS.toMillis(4), TimeUnit.DAYS.toMillis(5));
    }
}
