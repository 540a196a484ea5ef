package org.tamga.benchmarks.contestants.tamga;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.patterns.HistoryPattern;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.patterns.PatternFile;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * One vehicle at three borders within the window: three stays that follow each other at three different crossings, from
 * the last observation of the first to the first of the third.
 */
public record ThreeBorders() implements HistoryPattern {
    /** Where Tamga is to be measured as it is shipped, without this pattern. */
    public static final String AS_SHIPPED = "tamga.benchmarks.as-shipped";

    private static final String WINDOW = "window";

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return Boolean.getBoolean(AS_SHIPPED) ? List.of() : List.of(new ThreeBorders());
        }
    }

    @Override
    public String id() {
        return "three-borders";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.days(WINDOW, 7, 1, 365, "longest time from the first border to the third"));
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.VEHICLE;
    }

    /** An alert depends on nothing after its anchor, and on nothing before the window that ends there. */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        Instant time = observation.time();
        return Optional.of(Scope.between(time, time.plus(rule.duration(WINDOW))));
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        List<Observation> observations = new ArrayList<>(history.hits(scope.from(), scope.to()));
        boolean sorted = observations.isEmpty();
        history.sightings(scope.from(), scope.to(), observations::add);
        if (!sorted) {
            observations.sort(null);
        }
        List<Alert> alerts = new ArrayList<>();
        Observation previous = null;
        for (Observation third : observations) {
            // within a stay nothing begins: this spares the look back for most
            if (previous == null || isElsewhere(third, previous)) {
                alert(history, third, rule).ifPresent(alerts::add);
            }
            previous = third;
        }
        return alerts;
    }

    private static Optional<Alert> alert(History history, Observation third, Rule rule) {
        Duration window = rule.duration(WINDOW);
        Instant since = third.time().minus(window);
        Observation second = history.before(third, any -> true).orElse(null);
        if (second == null || !isElsewhere(third, second) || second.time().isBefore(since)) {
            return Optional.empty();
        }
        Observation first = lastBefore(history, third, second, since);
        if (first == null || !isElsewhere(third, first)) {
            return Optional.empty();
        }
        return Optional.of(Alert.of(
                rule,
                third.subject(),
                List.of(third.key()),
                Severity.LOW,
                List.of(third.event()),
                List.of(first.event(), second.event(), third.event()),
                new Why("three-borders", Map.of("window", window.toString()))));
    }

    /** The last observation of the stay before that of {@code second}; looks no further back than {@code since}. */
    private static @Nullable Observation lastBefore(
            History history, Observation third, Observation second, Instant since) {
        return history.before(
                        third,
                        earlier ->
                                isElsewhere(earlier, second) || earlier.time().isBefore(since))
                .filter(earlier -> !earlier.time().isBefore(since))
                .orElse(null);
    }

    private static boolean isElsewhere(Observation one, Observation other) {
        return !one.place().crossing().equals(other.place().crossing());
    }
}
