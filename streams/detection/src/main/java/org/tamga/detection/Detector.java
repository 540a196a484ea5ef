package org.tamga.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Changes;
import org.tamga.detection.alerts.Raised;
import org.tamga.detection.composite.Components;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Recorded;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.patterns.CompositePattern;
import org.tamga.detection.patterns.HistoryPattern;
import org.tamga.detection.patterns.PairPattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.rules.Operation;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;
import org.tamga.detection.travel.PairHistory;

/**
 * Runs every pattern of a kind of history over one such history. What is open depends on the history, the rules and the
 * clock alone, never on what was found before; what changed is the difference between the two, looked for only where a
 * change can have made one.
 */
public final class Detector {
    private final Rules rules;
    private final Map<KeyKind, List<Watch>> watches = new EnumMap<>(KeyKind.class);

    /** A pattern that is on, and the rule by which it works. */
    private record Watch(HistoryPattern pattern, Rule rule) {}

    public Detector(Rules rules) {
        this.rules = rules;
        for (KeyKind kind : KeyKind.values()) {
            watches.put(
                    kind,
                    Patterns.of(kind).stream()
                            .map(pattern -> new Watch(pattern, rules.of(pattern)))
                            .filter(watch -> watch.rule().enabled())
                            .toList());
        }
    }

    public Rules rules() {
        return rules;
    }

    /** The alerts open for a history of {@code kind}, in order of pattern and anchor. */
    public List<Alert> open(KeyKind kind, History history, Instant clock) {
        List<Alert> open = new ArrayList<>();
        for (Watch watch : watches(kind)) {
            open.addAll(open(watch, history, Scope.ALL, clock));
        }
        return open;
    }

    /** What is switched off is not among them; what it said is taken back when all histories are looked at anew. */
    private List<Watch> watches(KeyKind kind) {
        return watches.getOrDefault(kind, List.of());
    }

    /**
     * Makes a change to a history, and says what it changes in its alerts.
     *
     * @param raised what the calls before for this history found open; brought up to date
     * @param clock the present; of a back-test its last event
     */
    public List<AlertChange> change(Recorded history, ObservationChange change, Raised raised, Instant clock) {
        List<Watch> patterns = watches(change.key().kind());
        @Nullable Scope[] scopes = new Scope[patterns.size()];
        if (change.before() != null) {
            widen(scopes, patterns, history, change.before(), clock);
            history.remove(change.before());
        }
        if (change.after() != null) {
            history.add(change.after());
            widen(scopes, patterns, history, change.after(), clock);
        }
        List<AlertChange> changes = List.of();
        for (int i = 0; i < scopes.length; i++) {
            Scope touched = scopes[i];
            if (touched != null) {
                changes = both(changes, compare(patterns.get(i), history, touched, raised, clock));
            }
        }
        return changes;
    }

    /** Mostly nothing changes, and one pattern at most has something to say. */
    private static List<AlertChange> both(List<AlertChange> one, List<AlertChange> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return Stream.of(one, other).flatMap(List::stream).toList();
    }

    /** Looks at a whole history anew, for example under other rules, and says what is other than before. */
    public List<AlertChange> reconsider(KeyKind kind, History history, Raised raised, Instant clock) {
        return Patterns.of(kind).stream()
                .map(pattern -> new Watch(pattern, rules.of(pattern)))
                .flatMap(watch -> compare(watch, history, Scope.ALL, raised, clock).stream())
                .toList();
    }

    private void widen(
            @Nullable Scope[] scopes, List<Watch> patterns, History history, Observation about, Instant clock) {
        if (rules.isStopped(about, clock)) {
            // nobody sees it come or go; what else a stop-list changes is found when it is put and when it expires
            return;
        }
        for (int i = 0; i < scopes.length; i++) {
            Watch watch = patterns.get(i);
            scopes[i] = both(
                    scopes[i],
                    watch.pattern().scope(history, about, watch.rule()).orElse(null));
        }
    }

    private static @Nullable Scope both(@Nullable Scope one, @Nullable Scope other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.and(other);
    }

    private List<AlertChange> compare(Watch watch, History history, Scope scope, Raised raised, Instant clock) {
        return settle(raised.in(watch.pattern().id(), scope), open(watch, history, scope, clock), raised);
    }

    private static List<AlertChange> settle(List<Alert> before, List<Alert> found, Raised raised) {
        List<AlertChange> changes = Changes.between(before, found);
        if (changes.isEmpty()) {
            return changes;
        }
        if (!before.isEmpty()) {
            // an alert whose anchor event was corrected to another time is kept elsewhere from now on
            Set<UUID> changed =
                    changes.stream().map(change -> change.alert().alertId()).collect(Collectors.toSet());
            before.stream().filter(alert -> changed.contains(alert.alertId())).forEach(raised::remove);
        }
        for (AlertChange change : changes) {
            if (change.kind().isOpen()) {
                raised.put(change.alert());
            }
        }
        return changes;
    }

    private List<Alert> open(Watch watch, History history, Scope scope, Instant clock) {
        return watch.rule().enabled()
                ? keep(watch.pattern().alerts(rules.takingPart(history, clock), scope, watch.rule()), clock)
                : List.of();
    }

    /** The alerts open for these pairs of vehicles. */
    public List<Alert> openOfPairs(Collection<PairHistory> pairs, Instant clock) {
        return Patterns.of(PairPattern.class)
                .filter(pattern -> rules.of(pattern).enabled())
                .flatMap(pattern ->
                        pairs.stream().flatMap(pair -> keep(pattern.alerts(pair, rules.of(pattern)), clock).stream()))
                .toList();
    }

    /** Looks at a pair anew, and says what is other than before. */
    public List<AlertChange> reconsider(PairHistory pair, Raised raised, Instant clock) {
        List<AlertChange> changes = new ArrayList<>();
        Patterns.of(PairPattern.class)
                .forEach(pattern -> changes.addAll(settle(
                        raised.in(pattern.id(), Scope.ALL),
                        rules.of(pattern).enabled() ? keep(pattern.alerts(pair, rules.of(pattern)), clock) : List.of(),
                        raised)));
        return changes;
    }

    /** The composite alerts over {@code open}, all that is open otherwise. */
    public List<Alert> openOfAlerts(Collection<Alert> open) {
        return Patterns.of(CompositePattern.class)
                .flatMap(pattern -> new Components(pattern, rules).open(open).stream())
                .toList();
    }

    /** Marks the alerts that are kept to the owners of an operation. */
    private List<Alert> keep(List<Alert> alerts, Instant clock) {
        if (rules.control().operations().isEmpty()) {
            return alerts;
        }
        return alerts.stream()
                .map(alert -> alert.keptTo(rules.control()
                        .operationOn(alert.about(), clock)
                        .map(Operation::id)
                        .orElse(null)))
                .toList();
    }
}
