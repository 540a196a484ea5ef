package org.tamga.producers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tamga.events.Report;
import org.tamga.producers.publish.Publisher;
import org.tamga.producers.publish.SendOutcome;
import org.tamga.producers.simulation.Told.Heard;

class PublishedEventsTest {
    private static final List<Heard> HEARD = Told.by(Told.small(9)).heard().subList(0, 500);

    @Test
    void everyEventIsSentUnderItsPlaceAndCountedWhenKafkaHasIt() throws IOException {
        Kafka kafka = new Kafka(Integer.MAX_VALUE);
        PublishedEvents events = new PublishedEvents(kafka, Told.REGISTER, Pace.AS_FAST_AS_IT_GOES, () -> false);
        for (Heard heard : HEARD) {
            events.accept(heard.report(), heard.arrivedAt());
        }

        assertThat(events.finish()).isEqualTo(500);
        assertThat(kafka.keys).hasSize(500).noneMatch(String::isBlank);
        for (int i = 0; i < 500; i++) {
            Report report = HEARD.get(i).report();
            String expected =
                    Told.place(report).map(place -> place.checkpoint().id()).orElse(report.country() + "-");
            assertThat(kafka.keys.get(i)).startsWith(expected);
        }
    }

    @Test
    void aLostKafkaEndsIt() {
        PublishedEvents events = new PublishedEvents(new Kafka(3), Told.REGISTER, Pace.AS_FAST_AS_IT_GOES, () -> false);
        assertThatThrownBy(() -> {
                    for (Heard heard : HEARD) {
                        events.accept(heard.report(), heard.arrivedAt());
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no acknowledgement");
    }

    @Test
    void aPaceSaysWhenEachEventIsDue() {
        assertThat(Pace.of("250").due(0)).isZero();
        assertThat(Pace.of("250").due(1_000)).isEqualTo(4_000_000_000L);
        assertThat(Pace.of("max").due(1_000_000)).isZero();
    }

    @Test
    void aStopEndsTheWaiting() throws IOException {
        PublishedEvents events =
                new PublishedEvents(new Kafka(Integer.MAX_VALUE), Told.REGISTER, Pace.of("1"), () -> true);
        Instant at = HEARD.get(0).arrivedAt();
        for (int i = 0; i < 100_000; i++) { // would take a day at this pace
            events.accept(HEARD.get(0).report(), at);
        }
        assertThat(events.finish()).isEqualTo(100_000);
    }

    /** Takes so many, then is lost. */
    private static final class Kafka implements Publisher {
        private final List<String> keys = new ArrayList<>();
        private final int most;

        Kafka(int most) {
            this.most = most;
        }

        @Override
        public void send(Report report, String key, Consumer<SendOutcome> whenSettled) {
            keys.add(key);
            whenSettled.accept(
                    keys.size() <= most
                            ? new SendOutcome.Sent("seizures", 0, keys.size())
                            : new SendOutcome.Lost("kafka: no acknowledgement"));
        }

        @Override
        public void flush() {}

        @Override
        public void abandon() {}

        @Override
        public void close() {}
    }
}
