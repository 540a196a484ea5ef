package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.topology.Reported.identification;
import static org.tamga.topology.Reported.seizure;
import static org.tamga.topology.Reported.sighting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rules.Rules;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Report;
import org.tamga.topology.backtest.Backtested;

/** How long reports take part is a setting of a site. */
class MemoryTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Horizon BUSY = new Horizon(20, 2);

    @TempDir
    Path directory;

    private final List<Report> threeYearsAgo = List.of(
            seizure("find", "KZ-KORDAY", "2023-06-10T10:00:00Z")
                    .plate("KZ", "123ABC02")
                    .report(),
            sighting("seen", "UZ-YALLAMA", "2023-06-02T10:00:00Z")
                    .plate("KZ", "123ABC02")
                    .report(),
            seizure("last", "TJ-FOTEHOBOD", NOW.toString())
                    .plate("TJ", "0001AA01")
                    .report());

    @Test
    void aSightingOfThreeYearsAgoTakesPart() throws IOException {
        try (TopologyHarness tamga = tamga(Horizon.DEFAULT)) {
            tamga.send(threeYearsAgo);

            assertThat(tamga.open().keySet())
                    .isEqualTo(evaluated(Horizon.DEFAULT))
                    .hasSize(1);
            assertThat(tamga.quarantined()).isEmpty();
        }
    }

    @Test
    void whereSightingsTakePartForTwoYearsItDoesNot() throws IOException {
        try (TopologyHarness tamga = tamga(BUSY)) {
            tamga.send(threeYearsAgo);

            assertThat(tamga.open().keySet()).isEqualTo(evaluated(BUSY)).isEmpty();
            assertThat(tamga.quarantined())
                    .extracting(QuarantinedRecord::getDetail)
                    .containsExactly("occurredAt: 2023-06-02T10:00:00Z is 1,094 days before its arrival; sightings take"
                            + " part for 2 years");
        }
    }

    @Test
    void whereHitsTakePartForTwoYearsTheSeizureDoesNot() throws IOException {
        Horizon shortest = new Horizon(2, 5);
        try (TopologyHarness tamga = tamga(shortest)) {
            tamga.send(threeYearsAgo);

            assertThat(tamga.open().keySet()).isEqualTo(evaluated(shortest)).isEmpty();
            assertThat(tamga.quarantined())
                    .singleElement()
                    .satisfies(record -> assertThat(record.getDetail())
                            .endsWith("seizures and positive identifications take part for 2 years"));
        }
    }

    @Test
    void anAlertGoesWithTheSightingThatItRestsOn() {
        try (TopologyHarness tamga = tamga(BUSY)) {
            tamga.send(seizure("find", "KZ-KORDAY", "2024-06-10T10:00:00Z")
                    .plate("KZ", "123ABC02")
                    .report());
            tamga.send(sighting(
                            "seen",
                            "UZ-YALLAMA",
                            NOW.minus(Duration.ofDays(730)).plusSeconds(600).toString())
                    .plate("KZ", "123ABC02")
                    .report());
            assertThat(tamga.open()).hasSize(1);

            tamga.pass(Duration.ofMinutes(9));
            assertThat(tamga.open()).hasSize(1);

            tamga.pass(Duration.ofMinutes(2));
            assertThat(tamga.open()).isEmpty();
        }
    }

    /** A find takes part for 20 years, also one that a sighting of which nothing is left has corrected away. */
    @Test
    void whatWasOvertakenBeforeItCameStaysSoWhenTheCorrectionIsForgotten() throws IOException {
        List<Report> reports = List.of(
                identification("found", "KZ-KORDAY", "2020-01-10T10:00:00Z", "NEGATIVE")
                        .revision(2)
                        .plate("KZ", "123ABC02")
                        .report(),
                identification("found", "KZ-KORDAY", "2020-01-10T10:00:00Z", "POSITIVE")
                        .plate("KZ", "123ABC02")
                        .report(),
                identification("other", "TJ-FOTEHOBOD", "2020-01-12T10:00:00Z", "POSITIVE")
                        .plate("KZ", "123ABC02")
                        .report(),
                seizure("last", "TJ-FOTEHOBOD", NOW.toString())
                        .plate("TJ", "0001AA01")
                        .report());
        try (TopologyHarness tamga = tamga(Horizon.DEFAULT)) {
            tamga.send(reports.get(0));
            tamga.pass(Duration.ofMinutes(1));
            tamga.send(reports.subList(1, reports.size()));

            assertThat(tamga.open()).isEmpty();
        }
        assertThat(Backtested.open(directory, reports, Rules.defaults())).isEmpty();
    }

    @Test
    void aRuleCannotLookBackFurther() {
        PatternSetting far = new PatternSetting("linked-vehicle", 2, true, null, Map.of("window", "800d"));
        try (TopologyHarness tamga = tamga(Horizon.DEFAULT)) {
            tamga.put(far);
            assertThat(tamga.quarantined()).isEmpty();
        }
        try (TopologyHarness tamga = tamga(BUSY)) {
            tamga.put(far);
            assertThat(tamga.quarantined())
                    .extracting(QuarantinedRecord::getDetail)
                    .containsExactly("parameters.window: is longer than sightings are kept, 2 years; allowed are 1d to"
                            + " 730d");
        }
    }

    private TopologyHarness tamga(Horizon memory) {
        return new TopologyHarness(directory.resolve("streams"), NOW, memory);
    }

    private Set<String> evaluated(Horizon memory) throws IOException {
        return Backtested.open(directory, threeYearsAgo, Rules.defaults().with(memory)).stream()
                .map(Alert::alertId)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
