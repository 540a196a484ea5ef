package org.tamga.detection.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Severity;

/**
 * How one pattern is to work.
 *
 * @param pattern its id
 * @param version goes into the alerts found under it; 1 is what Tamga comes with
 * @param severity given to all its alerts instead of what the pattern finds; absent for what it finds
 * @param parameters the value of every parameter, by name
 */
public record Rule(
        String pattern,
        int version,
        boolean enabled,
        @Nullable Severity severity,
        Map<String, String> parameters) {
    private static final Parsed<Duration> DURATIONS = new Parsed<>(Parameter::duration);
    private static final Parsed<BigDecimal> DECIMALS = new Parsed<>(text -> new BigDecimal(text.strip()));
    private static final Parsed<List<Closure>> CALENDARS = new Parsed<>(Closure::calendar);
    private static final Parsed<LengthsByPlace> LENGTHS = new Parsed<>(LengthsByPlace::of);
    private static final Parsed<NumbersByName> NUMBERS = new Parsed<>(NumbersByName::of);

    public Rule {
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version + " is not 1 or more");
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(parameters)));
    }

    public Duration duration(String parameter) {
        return DURATIONS.of(value(parameter));
    }

    public long whole(String parameter) {
        return Long.parseLong(value(parameter).strip());
    }

    public int count(String parameter) {
        return Math.toIntExact(whole(parameter));
    }

    public BigDecimal decimal(String parameter) {
        return DECIMALS.of(value(parameter));
    }

    public double number(String parameter) {
        return decimal(parameter).doubleValue();
    }

    public List<Closure> calendar(String parameter) {
        return CALENDARS.of(value(parameter));
    }

    public LengthsByPlace lengths(String parameter) {
        return LENGTHS.of(value(parameter));
    }

    public NumbersByName numbers(String parameter) {
        return NUMBERS.of(value(parameter));
    }

    /** The severity of an alert for which the pattern finds {@code found}. */
    public Severity severity(Severity found) {
        return severity == null ? found : severity;
    }

    public Rule withEnabled(boolean on) {
        return new Rule(pattern, version, on, severity, parameters);
    }

    public Rule with(String parameter, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(parameter, value);
        return new Rule(pattern, version, enabled, severity, changed);
    }

    private String value(String parameter) {
        String value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException(pattern + ": has no parameter " + parameter);
        }
        return value;
    }
}
