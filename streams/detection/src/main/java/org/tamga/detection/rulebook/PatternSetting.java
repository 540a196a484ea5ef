package org.tamga.detection.rulebook;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;

/**
 * How one pattern is to work, as put.
 *
 * @param id of the pattern
 * @param version 2 or more; 1 is what Tamga comes with
 * @param severity given to all its alerts; absent for what the pattern finds
 * @param parameters by name; one that is not named has its standard value
 */
public record PatternSetting(
        String id, int version, boolean enabled, @Nullable Severity severity, Map<String, String> parameters)
        implements Setting {

    /** The version that Tamga comes with. */
    public static final int STANDARD = 1;

    /** What Tamga comes with. */
    public static PatternSetting standard(String pattern) {
        return new PatternSetting(pattern, STANDARD, true, null, Map.of());
    }

    public PatternSetting {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** The whole rule, with the standard value of what is not named. */
    public Rule rule(Pattern pattern) {
        Map<String, String> values = new TreeMap<>(Rules.standard(pattern).parameters());
        values.putAll(parameters);
        return new Rule(id, version, enabled, severity, values);
    }

    @Override
    public PatternSetting withVersion(int other) {
        return new PatternSetting(id, other, enabled, severity, parameters);
    }
}
