package org.tamga.topology.backtest.spill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Evaluation;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Position;
import org.tamga.detection.report.Profile;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.report.TransportMode;
import org.tamga.topology.Examples;
import org.tamga.topology.mapping.EventReading;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.DrugGroup;

class ObservationCodecTest {
    private static final Place KORDAY = new Place("KZ-KORDAY", "KZ", "KG-AK-ZHOL:KZ-KORDAY", new Position(43.04, 74.7));

    @Test
    void everythingThatPatternsSeeComesBack() {
        Event event = Event.of(
                        "252facbb-c52c-4417-a97c-da06ca066335",
                        Instant.ofEpochMilli(1_700_000_000_123L),
                        Nature.SEIZURE,
                        KORDAY)
                .going(Direction.INBOUND, TransportMode.ROAD)
                .on("AF", "RU")
                .evaluated(new Evaluation("B", 0))
                .showing("123АВС02")
                .carrying(List.of(
                        new SeizedItem(
                                DrugGroup.HEROIN,
                                1_500_000L,
                                "в колесе",
                                1_000_000L,
                                Profile.of("GC-MS", Map.of("a", 0.25, "b", 1e-300))),
                        SeizedItem.of(DrugGroup.UNKNOWN, null)));

        Observation observation = new Observation(new Key(KeyKind.PERSON, "1980-05-17"), "ALI RAKHIMOV", 300, event);

        assertThat(backAndForth(new ObservationCodec(), observation)).isEqualTo(observation);
    }

    @Test
    void anIdThatIsNoUuidComesBackToo() {
        Observation observation = seen("event-1", KORDAY);

        assertThat(backAndForth(new ObservationCodec(), observation)).isEqualTo(observation);
    }

    @Test
    void morePlacesThanHaveANumberComeBack() {
        ObservationCodec codec = new ObservationCodec();

        assertThat(IntStream.range(0, 70_000)
                        .mapToObj(i -> seen("e", new Place("post " + i, "TJ", "TJ:post" + i, null))))
                .allMatch(observation -> backAndForth(codec, observation).equals(observation));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theExamplesComeBack(int history) {
        ObservationCodec codec = new ObservationCodec();
        List<Observation> observations = Examples.reports(history).stream()
                .filter(report -> !report.retracted())
                .filter(report -> !report.occurredAt().isAfter(Instant.parse("2027-01-01T00:00:00Z")))
                .flatMap(report ->
                        EventReading.spelled(EventReading.event(report, CheckpointRegister.bundled()), report).stream())
                .toList();

        assertThat(observations.stream().map(observation -> backAndForth(codec, observation)))
                .containsExactlyElementsOf(observations);
    }

    private static Observation seen(String eventId, Place place) {
        return new Observation(
                new Key(KeyKind.VEHICLE, "KZ123ABC"), 0, Event.of(eventId, Instant.EPOCH, Nature.SIGHTING, place));
    }

    private static Observation backAndForth(ObservationCodec codec, Observation observation) {
        PackedOutput packed = new PackedOutput();
        codec.write(observation, packed);
        PackedInput in = new PackedInput(packed.bytes());
        Observation read = codec.read(in.at(0));
        assertThat(in.position()).isEqualTo(packed.length());
        return read;
    }
}
