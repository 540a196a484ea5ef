package org.tamga.detection.bytext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example histories, whose alerts of all patterns were found by an independent program. */
class ExamplesByTextTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theTextGivesTheirAlerts(int number) {
        assertThat(found(Lines.of("examples/history-" + number + ".ndjson"))).isEqualTo(expected(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void inAnyOrderAndTwice(int number) {
        List<JsonNode> history = Lines.of("examples/history-" + number + ".ndjson");
        List<JsonNode> lines = new ArrayList<>(history);
        lines.addAll(history);
        Collections.shuffle(lines, new Random(number));

        assertThat(found(lines)).isEqualTo(expected(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noTwoAlertsHaveOneId(int number) {
        assertThat(AlertsByTheText.open(Lines.of("examples/history-" + number + ".ndjson")))
                .extracting(FoundByText::alertId)
                .doesNotHaveDuplicates();
    }

    private static List<String> found(List<JsonNode> lines) {
        return AlertsByTheText.open(lines).stream()
                .map(FoundByText::line)
                .sorted()
                .toList();
    }

    private static List<String> expected(int number) {
        return Lines.of("examples/history-" + number + ".alerts.ndjson").stream()
                .map(alert -> alert.get("pattern").asText() + " "
                        + alert.get("severity").asText() + " "
                        + StreamSupport.stream(alert.get("evidence").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList())
                .sorted()
                .toList();
    }
}
