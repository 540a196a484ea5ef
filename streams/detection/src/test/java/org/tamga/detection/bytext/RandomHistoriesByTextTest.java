package org.tamga.detection.bytext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random histories are worth comparing over: every pattern fires in some of them, at each severity it has. */
class RandomHistoriesByTextTest {
    /**
     * Eight links at two severities; movements; convoys, short stays, quantities, hands and batches at two; six patterns
     * at one.
     */
    private static final int PATTERNS_AND_SEVERITIES = 8 * 2 + 1 + 2 + 2 + 2 + 2 + 2 + 6;

    /** Of a thing in a day; no small history has a hundred. */
    private static final int MOST_TIMES = 2;

    @Test
    void everyPatternFiresAtEverySeverityAndNoTwoAlertsHaveOneId() {
        Map<String, Integer> fired = new TreeMap<>();
        for (long seed = 0; seed < 800; seed++) {
            List<FoundByText> alerts = AlertsByTheText.open(RandomHistories.of(seed), MOST_TIMES);

            alerts.forEach(alert -> fired.merge(alert.pattern() + " " + alert.severity(), 1, Integer::sum));
            assertThat(alerts)
                    .as("seed %d", seed)
                    .extracting(FoundByText::alertId)
                    .doesNotHaveDuplicates();
        }
        assertThat(fired).hasSize(PATTERNS_AND_SEVERITIES);
        assertThat(fired)
                .allSatisfy((alert, count) -> assertThat(count).as(alert).isGreaterThan(5));
    }

    @Test
    void whatIsOpenDependsOnNeitherOrderNorRepetition() {
        for (long seed = 0; seed < 100; seed++) {
            List<JsonNode> lines = RandomHistories.of(seed);
            Random random = new Random(seed);
            List<JsonNode> other = RandomHistories.withRepeats(RandomHistories.shuffled(lines, random), random);

            assertThat(AlertsByTheText.open(other, MOST_TIMES))
                    .as("seed %d", seed)
                    .isEqualTo(AlertsByTheText.open(lines, MOST_TIMES));
        }
    }

    @Test
    void aSeedGivesOneHistory() {
        assertThat(RandomHistories.of(7)).isEqualTo(RandomHistories.of(7)).isNotEqualTo(RandomHistories.of(8));
    }
}
