package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.topology.Reported.seizure;
import static org.tamga.topology.Reported.sighting;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;

/** Law 2 at intake: what cannot go on is set aside whole with its cause, everything else goes on, and the sums agree. */
class IntakeTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path directory;

    private TopologyHarness tamga;

    @BeforeEach
    void start() {
        tamga = new TopologyHarness(directory, NOW);
    }

    @AfterEach
    void stop() {
        tamga.close();
    }

    @Test
    void aReportFromTheFutureIsSetAside() {
        tamga.send(aSeizure().at(NOW.plusSeconds(10 * 60)).report());
        assertThat(tamga.quarantined()).isEmpty();

        tamga.send(aSeizure().at(NOW.plusSeconds(10 * 60 + 1)).report());

        assertThat(tamga.quarantined()).singleElement().satisfies(record -> {
            assertThat(record.getStage()).isEqualTo("validation");
            assertThat(record.getReason()).isEqualTo("future-date");
            assertThat(record.getEventId()).isEqualTo(Reported.id("a"));
            assertThat(record.getDetail()).contains("occurredAt");
        });
    }

    @Test
    void aReportThatNothingRemembersIsSetAsideWithItsAge() {
        tamga.send(sighting("a", "KZ-KORDAY", "2021-06-01T00:00:00Z")
                .plate("KZ", "123ABC02")
                .report());
        tamga.send(seizure("b", "KZ-KORDAY", "2006-06-01T00:00:00Z").report());
        assertThat(tamga.quarantined()).isEmpty();

        tamga.send(sighting("c", "KZ-KORDAY", "2021-05-31T23:59:59Z")
                .plate("KZ", "123ABC02")
                .report());
        tamga.send(seizure("d", "KZ-KORDAY", "2006-05-31T00:00:00Z").report());

        assertThat(tamga.quarantined())
                .extracting(QuarantinedRecord::getReason, QuarantinedRecord::getDetail)
                .containsExactly(
                        tuple(
                                "too-late",
                                "occurredAt: 2021-05-31T23:59:59Z is 1,826 days before its arrival; sightings take"
                                        + " part for 5 years"),
                        tuple(
                                "too-late",
                                "occurredAt: 2006-05-31T00:00:00Z is 7,306 days before its arrival; seizures and"
                                        + " positive identifications take part for 20 years"));
    }

    @Test
    void aCorrectionIntoWhatNothingRemembersStillTakesTheReportBack() {
        tamga.send(aSeizure().plate("KZ", "123ABC02").report());
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());
        assertThat(tamga.open()).hasSize(1);

        tamga.send(seizure("b", "UZ-YALLAMA", "1996-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .revision(2)
                .report());

        assertThat(tamga.open()).isEmpty();
        assertThat(tamga.quarantined())
                .singleElement()
                .satisfies(record -> assertThat(record.getReason()).isEqualTo("too-late"));
    }

    @Test
    void aFutureReportDoesNotMoveTheClockOfTheOthers() {
        tamga.send(seizure("f", "KZ-KORDAY", "2027-06-01T00:00:00Z")
                .plate("KZ", "123ABC02")
                .report());
        tamga.send(aSeizure().plate("KZ", "123ABC02").report());
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());

        assertThat(tamga.open()).hasSize(1);
    }

    @Test
    void aCountryThatDoesNotExistIsSetAside() {
        SeizureEvent event = SeizureEvent.newBuilder(event(aSeizure()))
                .setCheckpoint(null)
                .setPlace("roadside")
                .setCountry("QQ")
                .build();
        tamga.send(Report.of(event));

        assertThat(tamga.quarantined())
                .singleElement()
                .satisfies(record -> assertThat(record.getReason()).isEqualTo("unknown-country"));
    }

    /** The driver does not hand out what a deserialization handler sends; the whole record is looked at on a broker. */
    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsSetAside(String reason, byte[] value) {
        tamga.sendBytes(value);

        assertThat(tamga.count(StreamsMeters.INTAKE_QUARANTINED, "reason", reason))
                .isEqualTo(1);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("not-avro", "Dear centre".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("not-avro", new byte[] {0, 0}),
                Arguments.of("unknown-schema-id", new byte[] {0, 0, 0, 39, 15, 2, 4}));
    }

    @Test
    void halfARecordIsSetAside() {
        byte[] whole = tamga.encoded(event(aSeizure()));
        tamga.sendBytes(Arrays.copyOf(whole, whole.length / 2));

        assertThat(tamga.count(StreamsMeters.INTAKE_QUARANTINED, "reason", "not-avro"))
                .isEqualTo(1);
    }

    @Test
    void aRecordWithoutAValueIsSetAside() {
        tamga.sendBytes(null);

        assertThat(tamga.quarantined())
                .singleElement()
                .satisfies(record -> assertThat(record.getReason()).isEqualTo("empty-record"));
    }

    @Test
    void receivedIsAcceptedAndQuarantined() {
        tamga.sendBytes(new byte[] {1, 2, 3});
        tamga.sendBytes(new byte[] {0, 0, 0, 39, 15, 2, 4});
        tamga.send(aSeizure().report());
        tamga.send(aSeizure().report());
        tamga.send(aSeizure().at(NOW.plusSeconds(3600)).report());

        assertThat(tamga.count(StreamsMeters.INTAKE_RECEIVED)).isEqualTo(5);
        assertThat(tamga.count(StreamsMeters.INTAKE_ACCEPTED)).isEqualTo(2);
        assertThat(tamga.count(StreamsMeters.INTAKE_QUARANTINED)).isEqualTo(3);
        assertThat(tamga.count(StreamsMeters.EVENTS)).isEqualTo(2);
    }

    private static Reported aSeizure() {
        return seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z");
    }

    private static SeizureEvent event(Reported reported) {
        return ((Report.Seizure) reported.report()).event();
    }
}
