package org.tamga.topology.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.rules.Rules;
import org.tamga.topology.Examples;
import org.tamga.topology.backtest.report.Compared;
import org.tamga.topology.backtest.report.Comparison;
import org.tamga.topology.backtest.report.Outcome;
import org.tamga.topology.backtest.report.Outcomes;
import org.tamga.topology.backtest.report.ReportHtml;
import org.tamga.topology.backtest.report.ReportJson;
import org.tamga.topology.backtest.report.ReportText;
import org.tamga.topology.backtest.report.RuleSet;
import org.tamga.topology.backtest.report.Source;
import org.tamga.topology.backtest.report.Tally;
import org.tamga.topology.backtest.spill.SpillSpace;
import org.tamga.vocabulary.CheckpointRegister;

/** Two rule sets over the first example: a shorter window for vehicles, a lower speed, other times together. */
class ComparisonTest {
    private static final Source SOURCE = new Source(
            "<script>alert(1)</script> & co", 1_160, Map.of("future-date", 1L), 1_100, Instant.EPOCH, 2, 412);
    private static List<Alert> present = List.of();
    private static List<Alert> other = List.of();

    @BeforeAll
    static void run(@TempDir Path directory) throws IOException {
        Found found = new Backtest(CheckpointRegister.bundled(), new SpillSpace(directory, 1 << 20, 2), Progress.SILENT)
                .run(
                        new GivenEvents(Examples.reports(1), Instant.parse("2028-01-01T00:00:00Z")),
                        List.of(Rules.defaults(), SpilledExamplesTest.otherRules()));
        present = found.open().get(0);
        other = found.open().get(1);
    }

    @Test
    void everyAlertIsCountedOnce() {
        Comparison comparison = compare(Outcomes.NONE);
        Set<UUID> both = new HashSet<>(ids(present));
        both.retainAll(ids(other));
        Tally total = comparison.total();

        assertThat(total.present()).isEqualTo(present.size());
        assertThat(total.other()).isEqualTo(other.size());
        assertThat(total.both()).isEqualTo(both.size());
        assertThat(total.onlyPresent()).isEqualTo(present.size() - both.size()).isPositive();
        assertThat(total.onlyOther()).isEqualTo(other.size() - both.size()).isPositive();
        assertThat(comparison.byPattern().values().stream()
                        .mapToLong(Tally::both)
                        .sum())
                .isEqualTo(total.both());
        assertThat(comparison.byDay("linked-vehicle").values().stream()
                        .mapToLong(Tally::present)
                        .sum())
                .isEqualTo(comparison.byPattern().get("linked-vehicle").present());
    }

    @Test
    void anAlertWithOtherEvidenceIsChanged() {
        Comparison comparison = compare(Outcomes.NONE);
        Map<UUID, Alert> before = present.stream().collect(Collectors.toMap(Alert::alertId, alert -> alert));
        long changed = other.stream()
                .filter(alert -> before.containsKey(alert.alertId()))
                .filter(alert -> !before.get(alert.alertId()).evidenceIds().equals(alert.evidenceIds())
                        || before.get(alert.alertId()).severity() != alert.severity())
                .count();

        assertThat(comparison.total().changed()).isEqualTo(changed).isPositive();
    }

    @Test
    void theDayIsThatOfTheRegion() {
        Alert late = present.stream()
                .filter(alert -> alert.lastEvidence().toString().compareTo("2000") > 0)
                .filter(alert ->
                        alert.lastEvidence().toString().substring(11, 13).compareTo("19") >= 0)
                .findFirst()
                .orElseThrow();

        Compared compared = new Compared(late, null, Optional.empty());

        assertThat(compared.day().toString())
                .isGreaterThan(late.lastEvidence().toString().substring(0, 10));
    }

    /** Duplicates say nothing of the rule; outcomes of alerts that are not here are counted apart. */
    @Test
    void precisionIsConfirmedOfConfirmedAndFalse() {
        List<UUID> vehicles = present.stream()
                .filter(alert -> alert.pattern().equals("linked-vehicle"))
                .map(Alert::alertId)
                .toList();
        Map<UUID, Outcome> outcomes = new HashMap<>();
        outcomes.put(vehicles.get(0), Outcome.CONFIRMED);
        outcomes.put(vehicles.get(1), Outcome.CONFIRMED);
        outcomes.put(vehicles.get(2), Outcome.CONFIRMED);
        outcomes.put(vehicles.get(3), Outcome.FALSE_ALERT);
        outcomes.put(vehicles.get(4), Outcome.DUPLICATE);
        outcomes.put(new UUID(0, 1), Outcome.CONFIRMED);

        Comparison comparison = compare(new Outcomes(outcomes));
        Tally.Judged judged = comparison.byPattern().get("linked-vehicle").byPresent();

        assertThat(judged).isEqualTo(new Tally.Judged(3, 1, 1));
        assertThat(judged.precision()).hasValue(0.75);
        assertThat(comparison.byPattern().get("linked-phone").byPresent().precision())
                .isEmpty();
        assertThat(comparison.unknownOutcomes()).isEqualTo(1);
        assertThat(ReportText.lines(comparison))
                .anyMatch(line -> line.contains("linked-vehicle") && line.contains("75 %"))
                .anyMatch(line -> line.contains("not open here") && line.endsWith(": 1"));
    }

    @Test
    void theJsonReportHasThePatternsAndTheDays() throws IOException {
        JsonNode report = new ObjectMapper().readTree(ReportJson.of(SOURCE, compare(Outcomes.NONE)));

        assertThat(report.at("/total/present").asLong()).isEqualTo(present.size());
        assertThat(report.at("/source/tooLateDays").asLong()).isEqualTo(412);
        assertThat(report.get("differences").findValuesAsText("setting")).contains("window", "apart", "gap");
        assertThat(report.get("alerts").findValuesAsText("where"))
                .contains("only-present", "only-other", "both", "both-changed");
        for (JsonNode pattern : report.get("patterns")) {
            long days = 0;
            for (JsonNode day : pattern.get("days")) {
                days += day.get("present").asLong();
            }
            assertThat(days).isEqualTo(pattern.get("present").asLong());
        }
    }

    @Test
    void thePageNeedsNothingBesideItselfAndIsEscaped() {
        String page = ReportHtml.of(SOURCE, compare(Outcomes.NONE));

        assertThat(page)
                .doesNotContain("http:", "https:", "src=", "href=", "url(", "@import", "<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co")
                .contains("prefers-color-scheme: dark")
                .contains("<svg", "travelling-together", "412 days");
    }

    @Test
    void noEventsAtAllMakeAPageToo() {
        Source nothing = new Source("none", 0, Map.of(), 0, Instant.MIN, 0, 0);
        RuleSet empty = new RuleSet("as Tamga comes", Rules.defaults(), List.of());

        assertThat(ReportHtml.of(nothing, Comparison.of(empty, Optional.empty(), Outcomes.NONE)))
                .contains("0 events");
    }

    private static Comparison compare(Outcomes outcomes) {
        return Comparison.of(
                new RuleSet("as Tamga comes", Rules.defaults(), present),
                Optional.of(new RuleSet("shorter", SpilledExamplesTest.otherRules(), other)),
                outcomes);
    }

    private static List<UUID> ids(List<Alert> alerts) {
        return alerts.stream().map(Alert::alertId).toList();
    }
}
