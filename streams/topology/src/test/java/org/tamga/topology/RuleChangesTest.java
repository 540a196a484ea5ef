package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.rulebook.OperationSetting;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.Setting;
import org.tamga.detection.rulebook.StopSetting;
import org.tamga.detection.rules.Rules;
import org.tamga.events.Evidence;
import org.tamga.events.Report;
import org.tamga.topology.backtest.Backtested;

/** Whenever rules change, the alerts that are open afterwards are those of a fresh evaluation under the new ones. */
class RuleChangesTest {
    private static final int HISTORY = 1;
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @TempDir
    Path directory;

    private final List<Report> reports = Examples.reports(HISTORY);
    private final Instant now =
            reports.stream().map(Report::occurredAt).max(Instant::compareTo).orElseThrow();
    private RuleBook book = RuleBook.STANDARD;
    private TopologyHarness tamga;

    @BeforeEach
    void start() {
        tamga = new TopologyHarness(directory.resolve("streams"), now);
    }

    @AfterEach
    void stop() {
        tamga.close();
    }

    @Test
    void parametersSeveritiesAndSwitchesReachWhatWasSaidBefore() throws IOException {
        send(0, 2);
        put(tuned("linked-vehicle", 2, Map.of("window", "10d")));
        put(tuned("impossible-movement", 2, Map.of("limit-km-h", "60")));
        put(tuned("travelling-together", 2, Map.of("apart", "5m")));
        put(new PatternSetting("linked-phone", 2, true, Severity.LOW, Map.of()));
        put(new PatternSetting("linked-document", 2, false, null, Map.of()));
        put(new PatternSetting("surge", 2, false, null, Map.of()));
        send(1, 2);
        tamga.pass(AN_HOUR);

        assertThat(open()).isEqualTo(evaluated()).isNotEqualTo(evaluated(Rules.defaults()));
        assertThat(tamga.open().values())
                .filteredOn(alert -> alert.getPattern().equals("linked-vehicle"))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.getRuleVersion()).isEqualTo(2));
    }

    @Test
    void backToTheFormerRulesIsBackToTheFormerAlerts() throws IOException {
        send(0, 1);
        Set<String> before = withoutVersion(open());
        Patterns.ids().forEach(pattern -> put(new PatternSetting(pattern, 2, false, null, Map.of())));
        tamga.pass(AN_HOUR);
        assertThat(tamga.open()).isEmpty();

        Patterns.ids().forEach(pattern -> put(new PatternSetting(pattern, 3, true, null, Map.of())));
        tamga.pass(AN_HOUR);

        assertThat(open()).isEqualTo(evaluated());
        assertThat(withoutVersion(open())).isEqualTo(before).isNotEmpty();
    }

    @Test
    void whatIsStoppedTakesNoPartUntilTheStopIsTakenBack() throws IOException {
        List<Key> keys = linkedKeys();
        send(0, 2);
        keys.forEach(key -> put(new StopSetting(idOf(key), 1, key, null, false)));
        send(1, 2);
        tamga.pass(AN_HOUR);

        assertThat(open()).isEqualTo(evaluated()).isNotEqualTo(evaluated(Rules.defaults()));

        keys.forEach(key -> put(new StopSetting(idOf(key), 2, key, null, true)));
        tamga.pass(AN_HOUR);
        assertThat(open()).isEqualTo(evaluated(Rules.defaults()));
    }

    @Test
    void aStopThatRunsOutIsAsIfItHadNeverBeen() throws IOException {
        send(0, 1);
        List<Key> keys = linkedKeys();
        keys.forEach(key -> put(new StopSetting(idOf(key), 1, key, now.plusSeconds(60), false)));
        tamga.pass(Duration.ofSeconds(30));
        assertThat(open()).isEqualTo(evaluated()).isNotEqualTo(evaluated(Rules.defaults()));

        tamga.pass(AN_HOUR);
        assertThat(open()).isEqualTo(evaluated(Rules.defaults()));
    }

    @Test
    void anOperationKeepsAlertsToItsOwners() throws IOException {
        send(0, 2);
        Set<Key> keys = Set.copyOf(linkedKeys());
        put(new OperationSetting(
                "silk-road", 1, Set.of("KZ", "KG"), keys, LONG_AGO, now.plus(Duration.ofDays(9)), false));
        send(1, 2);
        tamga.pass(AN_HOUR);

        assertThat(open())
                .isEqualTo(evaluated())
                .anySatisfy(alert -> assertThat(alert).contains("silk-road"));
    }

    private void send(int half, int of) {
        int size = reports.size() / of;
        tamga.send(reports.subList(half * size, half + 1 == of ? reports.size() : (half + 1) * size));
    }

    private void put(Setting setting) {
        book = book.with(setting);
        tamga.put(setting);
    }

    private List<Key> linkedKeys() throws IOException {
        return Backtested.open(directory, reports, Rules.defaults()).stream()
                .filter(alert ->
                        alert.pattern().startsWith("linked-") && !alert.about().isEmpty())
                .map(alert -> alert.about().get(0))
                .filter(key -> key.kind() != KeyKind.PERSON && key.kind() != KeyKind.MARKING)
                .distinct()
                .limit(6)
                .toList();
    }

    private static PatternSetting tuned(String pattern, int version, Map<String, String> parameters) {
        return new PatternSetting(pattern, version, true, null, parameters);
    }

    private static String idOf(Key key) {
        return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Set<String> open() {
        return tamga.open().values().stream()
                .map(alert -> String.join(
                        " ",
                        alert.getAlertId(),
                        alert.getPattern(),
                        String.valueOf(alert.getRuleVersion()),
                        alert.getSeverity().name(),
                        String.valueOf(alert.getOperation()),
                        alert.getEvidence().stream()
                                .map(Evidence::getEventId)
                                .sorted()
                                .collect(Collectors.joining(","))))
                .collect(Collectors.toSet());
    }

    private Set<String> evaluated() throws IOException {
        return evaluated(book.rules(Horizon.DEFAULT));
    }

    private Set<String> evaluated(Rules rules) throws IOException {
        return Backtested.open(directory, reports, rules).stream()
                .map(alert -> String.join(
                        " ",
                        alert.alertId().toString(),
                        alert.pattern(),
                        Integer.toString(alert.ruleVersion()),
                        alert.severity().name(),
                        String.valueOf(alert.operation()),
                        String.join(",", alert.evidenceIds())))
                .collect(Collectors.toSet());
    }

    private static Set<String> withoutVersion(Set<String> alerts) {
        return alerts.stream()
                .map(alert -> alert.replaceFirst("^(\\S+ \\S+) \\S+ ", "$1 "))
                .collect(Collectors.toSet());
    }
}
