package org.tamga.detection.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.rules.Rules;

/**
 * Corrections that reach a pair of vehicles by two ways of different length: each vehicle's history, and each meeting, is
 * heard with a delay of its own.
 */
class ConvoyCorrectionsTest {
    private static final String TRUCK = "100AAA02";
    private static final String OTHER = "200BBB02";
    private static final String ESCORT = "900WWW02";
    private static final int DELAYS = 300;

    @ParameterizedTest
    @CsvSource({"KZ-KORDAY, inbound", "KZ-KARASU, outbound", "KZ-KARASU, inbound"})
    void bothReportsOfAMeetingWereOfAnother(String checkpoint, String direction) {
        assertAnyDelay(
                List.of(
                        seen("e1", 1, "KZ-KORDAY", "inbound", "2026-03-01T06:00:00Z", TRUCK),
                        seen("e2", 1, "KZ-KORDAY", "inbound", "2026-03-01T06:05:00Z", ESCORT),
                        seen("e3", 1, "UZ-YALLAMA", "inbound", "2026-03-04T06:00:00Z", TRUCK),
                        seen("e4", 1, "UZ-YALLAMA", "inbound", "2026-03-04T06:05:00Z", ESCORT),
                        seen("e5", 1, "KZ-KORDAY", "outbound", "2026-03-08T06:00:00Z", TRUCK),
                        seen("e6", 1, "KZ-KORDAY", "outbound", "2026-03-08T06:05:00Z", ESCORT)),
                List.of(
                        seen("e5", 2, checkpoint, direction, "2026-03-08T06:00:00Z", TRUCK),
                        seen("e6", 2, checkpoint, direction, "2026-03-08T06:05:00Z", ESCORT)),
                1);
    }

    @Test
    void theOtherOfTwoVehiclesMovesUpInRank() {
        List<RawReport> before = new ArrayList<>(known());
        before.add(seen("e", 1, "KZ-KORDAY", "inbound", "2026-03-08T06:00:00Z", OTHER, "300CCC02"));
        assertAnyDelay(
                before,
                List.of(
                        seen("e", 2, "KZ-KORDAY", "inbound", "2026-03-08T06:00:00Z", TRUCK, OTHER),
                        seen("w3", 1, "KZ-KORDAY", "inbound", "2026-03-08T06:05:00Z", ESCORT)),
                1);
    }

    @Test
    void aVehicleThatWasNotThereIsNotTogetherWithAnybody() {
        List<RawReport> before = new ArrayList<>(known());
        before.add(seen("e", 1, "KZ-KORDAY", "inbound", "2026-03-08T06:00:00Z", TRUCK, OTHER));
        before.add(seen("w3", 1, "KZ-KORDAY", "inbound", "2026-03-08T06:05:00Z", ESCORT));
        assertAnyDelay(
                before, List.of(seen("e", 2, "KZ-KORDAY", "inbound", "2026-03-08T06:00:00Z", OTHER, "400DDD02")), 0);
    }

    /** The truck and the escort, and now and then another car, at two crossings before. */
    private static List<RawReport> known() {
        return List.of(
                seen("a1", 1, "KZ-KORDAY", "inbound", "2026-03-01T06:00:00Z", TRUCK),
                seen("w1", 1, "KZ-KORDAY", "inbound", "2026-03-01T06:05:00Z", ESCORT),
                seen("a2", 1, "UZ-YALLAMA", "inbound", "2026-03-04T06:00:00Z", TRUCK),
                seen("w2", 1, "UZ-YALLAMA", "inbound", "2026-03-04T06:05:00Z", ESCORT),
                seen("b1", 1, "KZ-KORDAY", "inbound", "2026-03-01T12:00:00Z", OTHER),
                seen("b2", 1, "UZ-YALLAMA", "inbound", "2026-03-04T12:00:00Z", OTHER));
    }

    /** Half the time the corrections come when all before is settled, half the time while it is under way. */
    private static void assertAnyDelay(List<RawReport> before, List<RawReport> corrections, int alerts) {
        Rules rules = Rules.defaults().only(List.of("travelling-together"));
        List<RawReport> all = new ArrayList<>(before);
        all.addAll(corrections);
        Set<Found> expected = new BatchDetection(rules)
                .open(RawReport.current(all)).stream().map(Found::of).collect(Collectors.toSet());
        assertThat(expected).hasSize(alerts);
        for (long seed = 0; seed < DELAYS; seed++) {
            Random random = new Random(seed);
            LiveDetection live = new LiveDetection(rules);
            before.forEach(live::receive);
            live.work(random, seed % 2 == 0 ? Integer.MAX_VALUE : random.nextInt(20));
            for (RawReport correction : corrections) {
                live.receive(correction);
                live.work(random, random.nextInt(6));
            }
            live.finish(random);
            assertThat(live.open()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static RawReport seen(
            String id, int revision, String checkpoint, String direction, String at, String... plates) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("type", "identification").put("eventId", id).put("revision", revision);
        report.put("checkpoint", checkpoint).put("direction", direction).put("occurredAt", at);
        report.put("method", "ANPR").put("result", "SIGHTING");
        for (String plate : plates) {
            report.withArray("subjects")
                    .addObject()
                    .put("kind", "vehicle")
                    .put("country", "KZ")
                    .put("plate", plate);
        }
        return ExampleHistory.report(report).orElseThrow();
    }
}
