package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Position;
import org.tamga.detection.report.TransportMode;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * The same key at two places in less time than the way takes: a cloned plate, a lent document. Looks at each two
 * observations at known positions that follow each other.
 */
public record ImpossibleMovement() implements HistoryPattern {
    private static final Set<KeyKind> KINDS =
            EnumSet.of(KeyKind.VEHICLE, KeyKind.VIN, KeyKind.DOCUMENT, KeyKind.CONTAINER, KeyKind.DEVICE);
    private static final String LEAST_DISTANCE = "least-distance-km";
    private static final String SLACK = "slack";
    private static final String LIMIT = "limit-km-h";
    private static final String LIMIT_BY_AIR = "limit-by-air-km-h";
    private static final double MILLIS_PER_HOUR = 3_600_000.0;

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new ImpossibleMovement());
        }
    }

    @Override
    public String id() {
        return "impossible-movement";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.decimal(LEAST_DISTANCE, "50", "1", "20000", "shortest distance looked at, km"),
                Parameter.minutes(SLACK, 15, 0, 1440, "added to the time between two observations"),
                Parameter.decimal(LIMIT, "110", "10", "1000", "fastest possible, km/h"),
                Parameter.decimal(LIMIT_BY_AIR, "1000", "100", "3000", "fastest possible by air, km/h"));
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return KINDS.contains(kind);
    }

    /** Of the pairs only the one that ends in the observation and the one that begins with it. */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        if (!isResolved(observation)) {
            return Optional.empty();
        }
        Instant from = history.before(observation, ImpossibleMovement::isResolved)
                .map(Observation::time)
                .orElse(observation.time());
        return Optional.of(Scope.between(from, observation.time()));
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        List<Alert> alerts = new ArrayList<>();
        Observation from = null;
        for (Observation to : resolved(history, scope)) {
            if (from != null) {
                alert(from, to, rule).ifPresent(alerts::add);
            }
            from = to;
        }
        return alerts;
    }

    /** The resolved observations within the scope, and the first one after it. */
    private static List<Observation> resolved(History history, Scope scope) {
        List<Observation> resolved = new ArrayList<>(history.hits(scope.from(), scope.to()));
        history.sightings(scope.from(), scope.to(), resolved::add);
        resolved.removeIf(observation -> !isResolved(observation));
        resolved.sort(null);
        if (!resolved.isEmpty()) {
            history.after(resolved.get(resolved.size() - 1), ImpossibleMovement::isResolved)
                    .ifPresent(resolved::add);
        }
        return resolved;
    }

    private static Optional<Alert> alert(Observation a, Observation b, Rule rule) {
        double kilometres = position(a).kilometresTo(position(b));
        Duration between = Duration.between(a.time(), b.time());
        double hours = between.plus(rule.duration(SLACK)).toMillis() / MILLIS_PER_HOUR;
        boolean byAir = isByAir(a) || isByAir(b);
        double limit = rule.number(byAir ? LIMIT_BY_AIR : LIMIT);
        if (kilometres < rule.number(LEAST_DISTANCE) || kilometres / hours <= limit) {
            return Optional.empty();
        }
        Map<String, String> facts = new TreeMap<>();
        facts.put("kilometres", Long.toString(Math.round(kilometres)));
        facts.put("between", between.toString());
        facts.put("limit", Long.toString(Math.round(limit)));
        facts.put("first", a.time().toString());
        facts.put("last", b.time().toString());
        facts.put("crossings", a.place().crossing() + "," + b.place().crossing());
        return Optional.of(Alert.of(
                rule,
                a.subject(),
                List.of(a.key()),
                Severity.HIGH,
                List.of(a.event(), b.event()),
                List.of(a.event(), b.event()),
                new Why(byAir ? "too-fast-by-air" : "too-fast", facts)));
    }

    private static boolean isResolved(Observation observation) {
        return observation.place().isResolved();
    }

    private static boolean isByAir(Observation observation) {
        return observation.event().transportMode() == TransportMode.AIR;
    }

    private static Position position(Observation observation) {
        Position position = observation.place().position();
        if (position == null) {
            throw new IllegalArgumentException(
                    "observation at " + observation.place().name() + " has no position");
        }
        return position;
    }
}
