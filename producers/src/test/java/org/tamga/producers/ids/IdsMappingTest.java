package org.tamga.producers.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.Direction;
import org.tamga.events.Item;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.TransportMode;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.source.Entry;
import org.tamga.vocabulary.CheckpointRegister;

class IdsMappingTest {
    private static final UUID ID = UUID.fromString("00000000-0000-5000-8000-000000000001");

    private final IdsMapping mapping = new IdsMapping(CheckpointRegister.bundled());

    @Test
    void everyColumnHasItsPlaceInTheEvent() {
        SeizureEvent event = seizure(row().with(IdsColumn.ADMINISTRATIVE_DIVISION, "Zhambyl")
                .with(IdsColumn.PLACE, "near the river")
                .with(IdsColumn.AMOUNT, "9e-05")
                .with(IdsColumn.DRUG_UNIT, "Kilogram")
                .with(IdsColumn.HIDING_PLACE, "Car Parts")
                .with(IdsColumn.INSTALLATION, "Truck / Lorry")
                .with(IdsColumn.TRANSPORT, "Commercial road")
                .with(IdsColumn.PRODUCING_COUNTRY, "Afghanistan")
                .with(IdsColumn.DEPARTURE_COUNTRY, "Tajikistan")
                .with(IdsColumn.DESTINATION_COUNTRY, "Russian Federation")
                .with(IdsColumn.ROUTING, "Border - inbound"));
        assertThat(event.getEventId()).isEqualTo(ID.toString());
        assertThat(event.getRevision()).isEqualTo(1);
        assertThat(event.getCountry()).isEqualTo("KZ");
        assertThat(event.getPlace()).isEqualTo("near the river");
        assertThat(event.getCheckpoint()).isNull();
        assertThat(event.getDirection()).isEqualTo(Direction.INBOUND);
        assertThat(event.getTransportMode()).isEqualTo(TransportMode.ROAD);
        assertThat(event.getDepartureCountry()).isEqualTo("TJ");
        assertThat(event.getDestinationCountry()).isEqualTo("RU");
        assertThat(event.getHandling().getReleasableTo()).containsExactly("MEMBERS");
        assertThat(event.getNote())
                .isEqualTo("ADMINISTRATIVE_DIVISION: Zhambyl; INSTALLATION: Truck / Lorry; PRODUCING_COUNTRY:"
                        + " Afghanistan");
        Item item = event.getItems().get(0);
        assertThat(item.getSubstance()).isEqualTo("Heroin");
        assertThat(item.getQuantity()).isEqualTo("9e-05");
        assertThat(item.getUnit()).isEqualTo("Kilogram");
        assertThat(item.getConcealment()).isEqualTo("Car Parts");
    }

    @Test
    void aDayIsItsNoonAtUtcPlusFive() {
        assertThat(seizure(row()).getOccurredAt()).isEqualTo(Instant.parse("2014-03-01T07:00:00Z"));
    }

    @Test
    void blankCellsLeaveNoTrace() {
        SeizureEvent event = seizure(row());
        assertThat(event.getDirection()).isNull();
        assertThat(event.getTransportMode()).isNull();
        assertThat(event.getDepartureCountry()).isNull();
        assertThat(event.getDestinationCountry()).isNull();
        assertThat(event.getNote()).isNull();
        assertThat(event.getItems().get(0).getUnit()).isNull();
    }

    @Test
    void aPlaceOfTheRegisterIsResolvedAndItsTextKept() {
        SeizureEvent event = seizure(row().with(IdsColumn.PLACE, "KZ-KORDAY"));
        assertThat(event.getCheckpoint()).isEqualTo("KZ-KORDAY");
        assertThat(event.getPlace()).isEqualTo("KZ-KORDAY");
    }

    @Test
    void withoutAPlaceTheDivisionStandsForItAndWithoutBothTheWordsForThat() {
        assertThat(seizure(row().with(IdsColumn.ADMINISTRATIVE_DIVISION, "Бухарская область"))
                        .getPlace())
                .isEqualTo("Бухарская область");
        assertThat(seizure(row()).getPlace()).isEqualTo(IdsMapping.NO_PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "Other", " ", "unknown"})
    void aCountryThatSaysNothingIsNoCountryAndNoWarning(String word) {
        Entry.Read read = (Entry.Read) map(row().with(IdsColumn.DEPARTURE_COUNTRY, word));
        assertThat(read.warnings()).isEmpty();
        assertThat(((Report.Seizure) read.report()).event().getDepartureCountry())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "DESTINATION_COUNTRY, Atlantis, UNKNOWN_COUNTRY",
        "TRANSPORT, Camel, UNKNOWN_WORD",
        "ROUTING, Sideways, UNKNOWN_WORD"
    })
    void aWordThatIsNotUnderstoodIsAWarning(IdsColumn column, String word, ProblemCode code) {
        assertThat(((Entry.Read) map(row().with(column, word))).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo(code);
                    assertThat(warning.field()).isEqualTo(column.name());
                    assertThat(warning.value()).isEqualTo(word);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTRY, Atlantis, UNKNOWN_COUNTRY",
        "COUNTRY, '', MISSING_FIELD",
        "SEIZURE_DATE, 01.03.2014, BAD_DATE",
        "SEIZURE_DATE, 2014-02-30, BAD_DATE",
        "SEIZURE_DATE, '', MISSING_FIELD",
        "DRUG_NAME, ' ', MISSING_FIELD"
    })
    void aRowWithoutCountryDayOrDrugIsRejected(IdsColumn column, String word, ProblemCode code) {
        assertThat(map(row().with(column, word)))
                .isInstanceOfSatisfying(
                        Entry.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code()).isEqualTo(code);
                                    assertThat(problem.field()).isEqualTo(column.name());
                                }));
    }

    private SeizureEvent seizure(Cells cells) {
        Entry.Read read = (Entry.Read) map(cells);
        assertThat(read.warnings()).isEmpty();
        return ((Report.Seizure) read.report()).event();
    }

    private Entry map(Cells cells) {
        return mapping.map(7, "raw", new IdsRow(cells.cells()), ID);
    }

    private static Cells row() {
        return new Cells(new EnumMap<>(Map.of(
                IdsColumn.COUNTRY, "Kazakhstan",
                IdsColumn.SEIZURE_DATE, "2014-03-01",
                IdsColumn.DRUG_NAME, "Heroin",
                IdsColumn.AMOUNT, "1")));
    }

    private record Cells(EnumMap<IdsColumn, String> cells) {
        Cells with(IdsColumn column, String cell) {
            EnumMap<IdsColumn, String> more = new EnumMap<>(cells);
            more.put(column, cell);
            return new Cells(more);
        }
    }
}
