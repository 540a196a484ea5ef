package org.tamga.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;

class ControlTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Key BUS = new Key(KeyKind.VEHICLE, "KZ123ABC02");

    private final Control stopped = Control.of(List.of(new Stop(BUS, NOON)), List.of());
    private final Control operating = Control.of(
            List.of(), List.of(new Operation("silk-road", Set.of("KZ"), Set.of(BUS), NOON, NOON.plusSeconds(60))));

    @Test
    void aStopHoldsAtItsLastInstant() {
        assertThat(stopped.isStopped(BUS, NOON)).isTrue();
        assertThat(stopped.isStopped(BUS, NOON.plusMillis(1))).isFalse();
    }

    @Test
    void aStopTurnsRightAfterItsLastInstant() {
        assertThat(stopped.turning(NOON.minusSeconds(10), NOON)).isEmpty();
        assertThat(stopped.turning(NOON, NOON.plusMillis(1))).containsExactly(BUS);
        assertThat(stopped.turning(NOON.minusSeconds(10), NOON.plusSeconds(10))).containsExactly(BUS);
        assertThat(stopped.turning(NOON.plusMillis(1), NOON.plusSeconds(10))).isEmpty();
    }

    @Test
    void anOperationTurnsAtItsFirstInstantAndRightAfterItsLast() {
        assertThat(operating.turning(NOON.minusMillis(1), NOON)).containsExactly(BUS);
        assertThat(operating.turning(NOON, NOON.plusSeconds(60))).isEmpty();
        assertThat(operating.turning(NOON.plusSeconds(60), NOON.plusSeconds(61)))
                .containsExactly(BUS);
    }
}
