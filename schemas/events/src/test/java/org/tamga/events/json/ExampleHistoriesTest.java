package org.tamga.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.Report;
import org.tamga.events.json.Reading.Read;
import org.tamga.events.validation.ReportValidator;
import org.tamga.events.validation.Verdict.Accepted;
import org.tamga.vocabulary.CheckpointRegister;

class ExampleHistoriesTest {
    private static final Path EXAMPLES = Path.of("..", "..", "..", "shared", "examples");

    @ParameterizedTest
    @ValueSource(strings = {"history-1.ndjson", "history-2.ndjson", "history-3.ndjson"})
    void everyLineIsReadWithoutAWordOfComplaintAndSurvivesTheRoundTrip(String file) throws IOException {
        assumeTrue(Files.isReadable(EXAMPLES.resolve(file)), EXAMPLES + " is not beside this clone");

        List<String> lines = Files.readAllLines(EXAMPLES.resolve(file));

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(EventJson.read(line))
                    .isInstanceOfSatisfying(
                            Read.class, read -> assertThat(read.warnings()).isEmpty());
            Report report = ((Read) EventJson.read(line)).report();
            assertThat(EventJson.read(EventJson.write(report))).isEqualTo(new Read(report, List.of()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"history-1.ndjson", "history-2.ndjson", "history-3.ndjson"})
    void everyReportIsAccepted(String file) throws IOException {
        assumeTrue(Files.isReadable(EXAMPLES.resolve(file)), EXAMPLES + " is not beside this clone");
        ReportValidator validator = new ReportValidator(CheckpointRegister.bundled());

        List<String> lines = Files.readAllLines(EXAMPLES.resolve(file));

        // the last event of history-3 is of November 2027
        Instant received = Instant.parse("2028-01-01T00:00:00Z");
        assertThat(lines)
                .extracting(line -> validator.judge(((Read) EventJson.read(line)).report(), received))
                .hasOnlyElementsOfType(Accepted.class);
    }
}
