package org.tamga.producers.post.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class HoldTest {
    private long nanos;
    private final Hold hold = new Hold(() -> nanos);

    @Test
    void nothingIsHeldUntilTheKeyIsRefused() {
        assertThat(hold.isHeld()).isFalse();
        hold.refused();
        assertThat(hold.isHeld()).isTrue();
        assertThat(hold.mayProbe()).isFalse();
    }

    @Test
    void pausesBetweenProbesDoubleUpToFiveMinutes() {
        hold.refused();
        for (long seconds : new long[] {5, 10, 20, 40, 80, 160, 300, 300}) {
            pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(hold.mayProbe()).isFalse();
            pass(Duration.ofNanos(1));
            assertThat(hold.mayProbe()).isTrue();
            hold.refused();
        }
    }

    @Test
    void lateRefusalsOfWhatWasSentBeforeLengthenNothing() {
        hold.refused();
        pass(Duration.ofSeconds(4));
        hold.refused();
        hold.refused();
        pass(Duration.ofSeconds(1));

        assertThat(hold.mayProbe()).isTrue();
        assertThat(hold.mayProbe()).as("one report a pause").isFalse();
    }

    @Test
    void oneTakenReportEndsIt() {
        hold.refused();
        hold.taken();

        assertThat(hold.isHeld()).isFalse();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
