package org.tamga.detection.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlertIdTest {

    /** {@code printf '%s' 'linked-vehicle|vehicle/0|1b9d…' | sha256sum} begins with these 16 bytes. */
    @Test
    void isTheFirstSixteenBytesOfTheDigestAsTheyAre() {
        assertThat(AlertId.of("linked-vehicle", "vehicle/0", List.of("1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed")))
                .hasToString("d772732b-a2a8-3e42-efed-01c16b9169bc");
    }

    @Test
    void anchorEventsAreJoinedByCommas() {
        assertThat(AlertId.of("travelling-together", "vehicle/0,vehicle/1", List.of("a", "b")))
                .hasToString("bb106d89-a5fb-adb7-90fd-98ad5af43051");
    }
}
