package org.tamga.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void eitherRecordIsAReport() {
        SeizureEvent seizure = seizure().build();

        assertThat(Report.of(seizure)).isEqualTo(new Report.Seizure(seizure));
        assertThat(Report.of(seizure).record()).isSameAs(seizure);
        assertThat(Report.of(seizure).type()).isEqualTo("seizure");
    }

    @Test
    void anythingElseIsNot() {
        Handling handling = new Handling(List.of(), null, null);

        assertThatThrownBy(() -> Report.of(handling))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.tamga.events.Handling");
    }

    @Test
    void whatWasWrittenDownAtAnUnknownTimeWasWrittenDownAtOnce() {
        Report report = Report.of(seizure().build());

        assertThat(report.recordedAtGiven()).isNull();
        assertThat(report.recordedAt()).isEqualTo(NOON);
    }

    @Test
    void aTimeOfWritingDownThatIsGivenHolds() {
        Instant later = NOON.plusSeconds(60);

        assertThat(Report.of(seizure().setRecordedAt(later).build()).recordedAt())
                .isEqualTo(later);
    }

    private static SeizureEvent.Builder seizure() {
        return SeizureEvent.newBuilder()
                .setEventId("252facbb-c52c-4417-a97c-da06ca066335")
                .setOccurredAt(NOON)
                .setItems(List.of());
    }
}
