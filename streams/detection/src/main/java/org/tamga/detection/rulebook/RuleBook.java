package org.tamga.detection.rulebook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.rules.Control;
import org.tamga.detection.rules.Rules;

/**
 * Everything that was put, in its present version. Immutable. The book depends on which versions were put and never on
 * their order: of each thing the highest version counts. One version put twice with different contents is for the writers
 * to prevent; here the later one counts, as on the compacted topic.
 *
 * @param patterns by id; a pattern that is not here works as it comes
 * @param stops entries of the stop-list by id, those taken back too
 * @param operations by id, those ended too
 */
public record RuleBook(
        Map<String, PatternSetting> patterns,
        Map<String, StopSetting> stops,
        Map<String, OperationSetting> operations) {

    /** Nothing was put: all works as Tamga comes. */
    public static final RuleBook STANDARD = new RuleBook(Map.of(), Map.of(), Map.of());

    public RuleBook {
        patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
        stops = Collections.unmodifiableMap(new TreeMap<>(stops));
        operations = Collections.unmodifiableMap(new TreeMap<>(operations));
    }

    /** The book with one more version of something, which must be sound; see {@link Judge}. */
    public RuleBook with(Setting setting) {
        if (setting instanceof PatternSetting pattern) {
            return new RuleBook(highest(patterns, pattern), stops, operations);
        }
        if (setting instanceof StopSetting stop) {
            return new RuleBook(patterns, highest(stops, stop), operations);
        }
        return new RuleBook(patterns, stops, highest(operations, (OperationSetting) setting));
    }

    /** What counts now of the thing that {@code setting} sets; empty if it was never put and does not come with Tamga. */
    public Optional<Setting> present(Setting setting) {
        if (setting instanceof PatternSetting) {
            return Optional.of(patterns.getOrDefault(setting.id(), PatternSetting.standard(setting.id())));
        }
        return Optional.ofNullable(
                setting instanceof StopSetting ? stops.get(setting.id()) : operations.get(setting.id()));
    }

    /** The version of what {@code setting} sets that counts now; 0 if there is none yet, 1 for a pattern as it comes. */
    public int presentVersion(Setting setting) {
        return present(setting).map(Setting::version).orElse(0);
    }

    /** The entries of the stop-list for {@code key}, those taken back too. */
    public List<StopSetting> stopsOf(Key key) {
        return stops.values().stream().filter(stop -> stop.key().equals(key)).toList();
    }

    /** The rules that the book comes to. */
    public Rules rules(Horizon memory) {
        Rules rules = Rules.defaults().with(memory).with(control());
        for (PatternSetting setting : patterns.values()) {
            Pattern pattern = Objects.requireNonNull(Patterns.byId(setting.id()), setting.id());
            rules = rules.with(setting.rule(pattern));
        }
        return rules;
    }

    private Control control() {
        return Control.of(
                stops.values().stream()
                        .filter(stop -> !stop.removed())
                        .map(StopSetting::stop)
                        .toList(),
                operations.values().stream()
                        .filter(operation -> !operation.ended())
                        .map(OperationSetting::operation)
                        .toList());
    }

    private static <S extends Setting> Map<String, S> highest(Map<String, S> present, S other) {
        Map<String, S> highest = new TreeMap<>(present);
        highest.merge(other.id(), other, (one, two) -> two.version() >= one.version() ? two : one);
        return highest;
    }
}
