package org.tamga.topology.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.keys.Key;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.rulebook.OperationSetting;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.Setting;
import org.tamga.detection.rulebook.StopSetting;

/** Settings in words, for those who may see what they hold. */
final class Wording {
    private Wording() {}

    /** What is set: {@code linked-vehicle}, {@code vehicle KZ123ABC02}, {@code operation silk-road}. */
    static String thing(Setting setting) {
        if (setting instanceof PatternSetting) {
            return setting.id();
        }
        return setting instanceof StopSetting stop ? key(stop.key()) : "operation " + setting.id();
    }

    static String key(Key key) {
        return key.kind().id() + " " + key.normalForm();
    }

    static String severity(@Nullable Severity severity) {
        return severity == null ? "as found" : severity.name();
    }

    /** What {@code setting} changes; {@code before} is the version before it, absent if there is none. */
    static String change(@Nullable Setting before, Setting setting) {
        List<String> changes = new ArrayList<>();
        if (setting instanceof PatternSetting pattern) {
            pattern(
                    before instanceof PatternSetting one ? one : PatternSetting.standard(pattern.id()),
                    pattern,
                    changes);
        } else if (setting instanceof StopSetting stop) {
            changes.add(stop(before instanceof StopSetting one ? one : null, stop));
        } else {
            operation(before instanceof OperationSetting one ? one : null, (OperationSetting) setting, changes);
        }
        return changes.isEmpty() ? "the same again" : String.join(", ", changes);
    }

    private static void pattern(PatternSetting before, PatternSetting after, List<String> changes) {
        if (before.enabled() != after.enabled()) {
            changes.add(after.enabled() ? "switched on" : "switched off");
        }
        if (before.severity() != after.severity()) {
            changes.add("severity " + severity(before.severity()) + " → " + severity(after.severity()));
        }
        Pattern pattern = Objects.requireNonNull(Patterns.byId(after.id()), after.id());
        var old = before.withVersion(1).rule(pattern).parameters();
        new TreeMap<>(after.withVersion(1).rule(pattern).parameters()).forEach((name, value) -> {
            if (!value.equals(old.get(name))) {
                changes.add(name + " " + old.get(name) + " → " + value);
            }
        });
    }

    private static String stop(@Nullable StopSetting before, StopSetting after) {
        if (after.removed()) {
            return "off the stop-list";
        }
        return before == null || before.removed()
                ? "on the stop-list " + until(after.until())
                : until(before.until()) + " → " + until(after.until());
    }

    static String until(@Nullable Instant until) {
        return until == null ? "for ever" : "until " + until;
    }

    private static void operation(@Nullable OperationSetting before, OperationSetting after, List<String> changes) {
        if (after.ended()) {
            changes.add("ended");
            return;
        }
        if (before == null || before.ended()) {
            changes.add(operation(after));
            return;
        }
        if (!before.owners().equals(after.owners())) {
            changes.add("owners " + String.join("+", before.owners()) + " → " + String.join("+", after.owners()));
        }
        difference("with", after.keys(), before.keys(), changes);
        difference("without", before.keys(), after.keys(), changes);
        if (!before.from().equals(after.from())) {
            changes.add("from " + before.from() + " → " + after.from());
        }
        if (!before.until().equals(after.until())) {
            changes.add("until " + before.until() + " → " + after.until());
        }
    }

    static String operation(OperationSetting operation) {
        return "of " + String.join("+", operation.owners()) + " from " + operation.from() + " until "
                + operation.until() + " on "
                + operation.keys().stream().map(Wording::key).collect(Collectors.joining(", "));
    }

    private static void difference(String word, Set<Key> keys, Set<Key> others, List<String> changes) {
        Set<Key> more = new TreeSet<>(keys);
        more.removeAll(others);
        more.forEach(key -> changes.add(word + " " + key(key)));
    }
}
