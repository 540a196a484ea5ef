package org.tamga.producers.ids;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.events.Direction;
import org.tamga.events.TransportMode;

/** Every word that the published data use, and what it means. */
class CodeTableTest {
    @ParameterizedTest
    @CsvSource({
        "Commercial air, AIR",
        "Private air, AIR",
        "Commercial road, ROAD",
        "Private road, ROAD",
        "Rail, RAIL",
        "Commercial sea, SEA",
        "Private sea, SEA",
        "River, RIVER",
        "Mail, POST",
        "Pedestrian, FOOT",
        "Other,"
    })
    void transport(String word, TransportMode mode) {
        CodeTable<TransportMode> table = CodeTable.read("transport.csv", TransportMode.class);
        assertThat(table.knows(word)).isTrue();
        assertThat(table.codeOf(word).orElse(null)).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({
        "Border - inbound, INBOUND",
        "Border - outbound, OUTBOUND",
        "Border - transit/free trade zone, TRANSIT",
        "National territory/domestic seizure, DOMESTIC"
    })
    void routing(String word, Direction direction) {
        CodeTable<Direction> table = CodeTable.read("routing.csv", Direction.class);
        assertThat(table.knows(word)).isTrue();
        assertThat(table.codeOf(word)).contains(direction);
    }
}
