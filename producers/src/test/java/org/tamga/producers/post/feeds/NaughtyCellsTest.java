package org.tamga.producers.post.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.producers.post.NaughtyStrings;

/** Whatever stands in a cell is kept to the letter but for blanks around it, or refused with its column and the reason. */
final class NaughtyCellsTest {
    private static final String MAPPING = """
            report = identification
            field.occurredAt = Time
            field.subjects[0].plate = Plate
            value.subjects[0].kind = vehicle
            value.subjects[1].kind = phone
            value.subjects[1].number = +77012345678
            field.note = Note
            value.method = ANPR
            value.result = SIGHTING
            id = Row
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t'})
    void everyCellComesBack(char separator) throws Exception {
        List<String> texts = texts();
        try (Watched watched = new Watched(folder)) {
            watched.mapping(MAPPING)
                    .put("1.csv", csv(texts, separator, "2026-03-01T10:00:00Z"))
                    .settle();

            assertThat(watched.status().rows().saved() + watched.status().rows().rejected())
                    .isEqualTo(texts.size());
            assertThat(watched.text("done/1.csv.rejects.csv"))
                    .contains("Plate (subjects[0].plate)", "[text-too-long]", "[bad-text]");
            check(watched, texts, 2);
        }
    }

    @Test
    void everyCellComesBackFromTheRejectsToo() throws Exception {
        List<String> texts = texts();
        try (Watched watched = new Watched(folder)) {
            watched.mapping(MAPPING).put("1.csv", csv(texts, ';', "some time")).settle();
            assertThat(watched.status().rows()).isEqualTo(new Tally(0, 0, texts.size()));
            String rejects = watched.text("done/1.csv.rejects.csv");
            assertThat(rejects).doesNotContainPattern("(?m)(?:^|\";)\"[=+\\-@]");

            watched.put("2.csv", rejects.replace("\"some time\"", "\"2026-03-01T10:00:00Z\""))
                    .settle();

            check(watched, texts, 2);
        }
    }

    /** @param refused how many are too long or hold what no text may */
    private static void check(Watched watched, List<String> texts, int refused) {
        Map<String, String> notes = new HashMap<>();
        watched.json().forEach(report -> {
            notes.put(report.path("eventId").asText(), report.path("note").asText());
            assertThat(report.at("/subjects/0/plate").asText())
                    .isEqualTo(report.path("note").asText());
        });
        RowIds ids = new RowIds("KZ-KORDAY", "anpr", 0);
        int missing = 0;
        for (int row = 0; row < texts.size(); row++) {
            String kept = notes.get(ids.named(List.of("row " + row)).toString());
            if (kept == null) {
                missing++;
            } else {
                assertThat(kept).as("row %s", row).isEqualTo(texts.get(row).strip());
            }
        }
        assertThat(missing).isEqualTo(refused);
    }

    /** Half characters cannot stand in a file; a line break in a cell is kept as a line feed. */
    private static List<String> texts() throws Exception {
        return NaughtyStrings.all().stream()
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .toList();
    }

    private static String csv(List<String> texts, char separator, String time) throws Exception {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord("Row", "Time", "Plate", "Note");
            for (int row = 0; row < texts.size(); row++) {
                csv.writeRecord("row " + row, time, texts.get(row), texts.get(row));
            }
        }
        return text.toString();
    }
}
