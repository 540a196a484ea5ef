package org.tamga.topology.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {
    private static final String ALERT = "c0450000-0000-4000-8000-000000000001";
    private static final String OPEN_ALERT = "c0450000-0000-4000-8000-000000000002";

    @TempDir
    Path folder;

    /** Lines as {@code tamga alerts --json} writes them; an alert without an outcome is not closed yet. */
    @Test
    void readsWhatTheCommandWrites() throws IOException {
        Outcomes outcomes = Outcomes.read(file("{\"evidence\":[],\"alertId\":\"" + ALERT
                + "\",\"handling\":\"CLOSED\",\"outcome\":\"FALSE_ALERT\"}\n\n" + "{\"alertId\":\"" + OPEN_ALERT
                + "\",\"outcome\":null}\n"));

        assertThat(outcomes.byAlert()).isEqualTo(Map.of(UUID.fromString(ALERT), Outcome.FALSE_ALERT));
    }

    @Test
    void theLaterLineCounts() throws IOException {
        Outcomes outcomes = Outcomes.read(file("{\"alertId\":\"" + ALERT + "\",\"outcome\":\"false-alert\"}\n"
                + "{\"alertId\":\"" + ALERT + "\",\"outcome\":\"confirmed\"}\n"));

        assertThat(outcomes.of(UUID.fromString(ALERT))).contains(Outcome.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{; is no JSON object",
                "[1]; is no JSON object",
                "{\"outcome\":\"confirmed\"}; is no UUID",
                "{\"alertId\":\"x\",\"outcome\":\"confirmed\"}; \"x\" is no UUID",
                "{\"alertId\":\"c0450000-0000-4000-8000-000000000001\",\"outcome\":\"maybe\"};"
                        + " outcome: \"maybe\" is none of confirmed, false-alert, duplicate, information-only"
            })
    void namesTheLineThatIsNoOutcome(String line, String words) {
        assertThatThrownBy(() -> Outcomes.read(file("\n" + line + "\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outcomes.ndjson: line 2: ")
                .hasMessageContaining(words);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("outcomes.ndjson"), text);
    }
}
