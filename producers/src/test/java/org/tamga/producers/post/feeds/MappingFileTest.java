package org.tamga.producers.post.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MappingFileTest {
    private static final String SOUND = """
            report = identification
            field.occurredAt = Time
            field.subjects[0].plate = Plate
            value.method = ANPR
            value.result = SIGHTING
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "encoding = UTF-9           | encoding \"UTF-9\": UTF-9; write UTF-8 or windows-1251 [unknown-word]",
                "separator = pipe           | separator \"pipe\": write semicolon, comma or tab; left out, the header tells [unknown-word]",
                "decimal = dot              | decimal \"dot\": write comma or point [unknown-word]",
                "time.zone = Asia/Almatu    | time.zone \"Asia/Almatu\": no such zone; write it as for example Asia/Almaty or +05:00 [unknown-word]",
                "date.format = MM.yyyy      | it does not tell",
                "seperator = comma          | seperator \"comma\": did you mean separator? [unknown-field]",
                "field.subjects[0].plaet = Z | field.subjects[0].plaet \"Z\": did you mean field.subjects[0].plate? [unknown-field]",
                "field.items[0].substance = S | field.items[0].substance \"S\": a report of type identification has no such field [unknown-field]",
                "field.note =               | field.note: write what it is after the = [missing-field]",
                "value.subjects[0].kind = vehcle | value.subjects[0].kind \"vehcle\": write one of",
                "value.subjects[0].plate = 1 | value.subjects[0].plate: field.subjects[0].plate fills it; keep one [duplicate-field]",
                "value.eventId = 9b2f3c1e-0000-4000-8000-000000000001 | all rows would be one event",
                "word.direction.in = inbound | word.direction.in \"inbound\": write word.FIELD.TEXT = WORD, where field.FIELD names a column [unknown-field]",
                "value.method = MANUAL      | value.method: it stands here twice; keep one [duplicate-field]",
                "id =                       | id: name the column, or leave the line out [missing-field]",
                "note = \\u00zz             | feed.properties: not a properties file"
            })
    void whatIsWrongIsSaidWithItsRemedy(String line, String said) {
        RefusedFeedException refused = refused(SOUND + line + "\n");

        assertThat(refused.problems()).asString().contains(said);
    }

    @Test
    void aTimeHasToTellItsMomentAndNoneIsMadeUp() {
        assertThat(refused(SOUND + "time.format = dd.MM.yyyy\ntime.zone = Asia/Almaty\n")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("time.format \"dd.MM.yyyy\": ");
        assertThat(refused(SOUND + "time.format = dd.MM.yyyy HH:mm\n").problems())
                .singleElement()
                .asString()
                .contains("name time.zone too");
        assertThat(refused(SOUND + "time.format = dd.MM.YYYY HH:mm\ntime.zone = Asia/Almaty\n")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("time.format \"dd.MM.YYYY HH:mm\": ");
    }

    @Test
    void whatIsMissingIsAskedForAllAtOnce() {
        assertThat(refused("report = seizure\n").problems())
                .extracting(Object::toString)
                .containsExactly(
                        "field.occurredAt: name its column: field.occurredAt = COLUMN; or what it always is:"
                                + " value.occurredAt = … [missing-field]",
                        "field.items[0].substance: name its column: field.items[0].substance = COLUMN; or what it"
                                + " always is: value.items[0].substance = … [missing-field]");
        assertThat(refused("field.note = x\n").problems())
                .extracting(Object::toString)
                .containsExactly("report: write report = seizure or report = identification [missing-field]");
    }

    private static RefusedFeedException refused(String text) {
        RefusedFeedException refused = catchThrowableOfType(RefusedFeedException.class, () -> MappingFile.parse(text));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
