package org.tamga.events.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;
import org.tamga.events.Direction;
import org.tamga.events.Item;
import org.tamga.events.SeizureEvent;
import org.tamga.events.Topics;

class TrustedRecordsTest {

    @Test
    void aRecordInsideARecordIsReadAgain() throws IOException {
        SeizureEvent seizure = seizure().setDirection(Direction.INBOUND).build();

        assertThat(SeizureEvent.getDecoder().decode(SeizureEvent.getEncoder().encode(seizure)))
                .isEqualTo(seizure);
    }

    @Test
    void aCopyIsMadeOfARecordInsideARecord() {
        SeizureEvent seizure = seizure().build();

        assertThat(SeizureEvent.newBuilder(seizure).build()).isEqualTo(seizure);
    }

    @Test
    void nothingElseBecomesTrusted() {
        assertThat(seizure().build()).isNotNull();

        assertThatThrownBy(() -> ClassSecurityValidator.validate(ProcessBuilder.class))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> ClassSecurityValidator.validate(Topics.class)).isInstanceOf(SecurityException.class);
    }

    private static SeizureEvent.Builder seizure() {
        return SeizureEvent.newBuilder()
                .setEventId("252facbb-c52c-4417-a97c-da06ca066335")
                .setOccurredAt(Instant.parse("2026-03-01T12:00:00Z"))
                .setItems(List.of(new Item("heroin", "1", "kg", null, null, null, List.of(), null)));
    }
}
