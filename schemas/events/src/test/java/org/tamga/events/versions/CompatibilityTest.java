package org.tamga.events.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.events.SeizureEvent;

/** The check bites where a change would lock somebody out, and says why. */
class CompatibilityTest {
    private static final String FIRST = """
            {"type": "record", "name": "Sighting", "fields": [
              {"name": "eventId", "type": "string"},
              {"name": "lane", "type": "int", "default": 0},
              {"name": "severity", "type": {"type": "enum", "name": "Severity", "symbols": ["LOW", "HIGH"]}},
              {"name": "mode", "type":
                {"type": "enum", "name": "Mode", "symbols": ["ROAD", "OTHER"], "default": "OTHER"}}]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a field without a default goes
                "{\"name\": \"eventId\", \"type\": \"string\"}, | `` | READER_FIELD_MISSING_DEFAULT_VALUE",
                // a field without a default comes
                "{\"name\": \"lane\" | {\"name\": \"plate\", \"type\": \"string\"}, {\"name\": \"lane\""
                        + " | READER_FIELD_MISSING_DEFAULT_VALUE",
                // a field changes its name
                "\"eventId\" | \"id\" | READER_FIELD_MISSING_DEFAULT_VALUE",
                // a field changes its type
                "\"type\": \"string\" | \"type\": \"bytes\", \"logicalType\": \"uuid\" | OK",
                "\"type\": \"string\" | \"type\": \"long\" | TYPE_MISMATCH",
                // widening is read one way only
                "\"type\": \"int\" | \"type\": \"long\" | TYPE_MISMATCH",
                // a word comes to an enum without a default
                "\"HIGH\" | \"HIGH\", \"MEDIUM\" | MISSING_ENUM_SYMBOLS",
                "\"LOW\", | `` | MISSING_ENUM_SYMBOLS",
                // what is allowed
                "\"ROAD\" | \"ROAD\", \"RAIL\" | OK",
                "{\"name\": \"lane\", \"type\": \"int\", \"default\": 0}, | `` | OK",
                "\"lane\", | \"lane\", \"doc\": \"Counted from the left.\", | OK",
            })
    void aChangeIsJudged(String before, String after, String verdict) {
        assertThat(FIRST).contains(before);

        List<String> objections =
                Compatibility.objections(schema(FIRST.replace(before, after)), List.of(schema(FIRST)));

        if (verdict.equals("OK")) {
            assertThat(objections).isEmpty();
        } else {
            assertThat(objections).anySatisfy(objection -> assertThat(objection).contains(verdict));
        }
    }

    @Test
    void everyEarlierVersionCountsNotOnlyTheLast() {
        Schema first = schema(FIRST);
        Schema second = schema(FIRST.replace("{\"name\": \"lane\", \"type\": \"int\", \"default\": 0},", ""));
        Schema third =
                schema(FIRST.replace("\"type\": \"int\", \"default\": 0", "\"type\": \"string\", \"default\": \"\""));

        assertThat(Compatibility.objections(third, List.of(second))).isEmpty();
        assertThat(Compatibility.objections(third, List.of(first, second))).isNotEmpty();
    }

    @Test
    void aRequiredFieldOfARealSchemaCannotGo() {
        Schema current = SeizureEvent.getClassSchema();
        Schema without = Schema.createRecord(
                current.getName(),
                current.getDoc(),
                current.getNamespace(),
                false,
                current.getFields().stream()
                        .filter(field -> !field.name().equals("eventId"))
                        .map(field -> new Schema.Field(field, field.schema()))
                        .toList());

        assertThat(Compatibility.objections(without, List.of(current)))
                .anySatisfy(objection -> assertThat(objection).contains("eventId"));
    }

    private static Schema schema(String json) {
        return new Schema.Parser().parse(json);
    }
}
