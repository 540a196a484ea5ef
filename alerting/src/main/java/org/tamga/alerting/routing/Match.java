package org.tamga.alerting.routing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Severity;

/**
 * Which alerts a route takes: those that fit in everything that it names. What is empty fits every alert; of countries and
 * crossings one of the alert's is enough.
 *
 * @param late null for both
 * @param onShift one of them has to be on shift
 */
public record Match(
        Set<String> patterns,
        Set<Severity> severities,
        Set<String> countries,
        Set<String> crossings,
        Set<String> kinds,
        @Nullable Boolean late,
        List<TimeWindow> times,
        List<Receiver> onShift) {
    public static final Match ANY =
            new Match(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, List.of(), List.of());

    public Match {
        patterns = Set.copyOf(patterns);
        severities = Set.copyOf(severities);
        countries = Set.copyOf(countries);
        crossings = Set.copyOf(crossings);
        kinds = Set.copyOf(kinds);
        times = List.copyOf(times);
        onShift = List.copyOf(onShift);
    }

    /** By what an alert is matched. */
    public enum Field {
        PATTERN,
        SEVERITY,
        COUNTRY,
        CROSSING,
        KIND,
        LATE,
        TIME,
        ON_SHIFT;

        /** As the file writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Why an alert does not fit.
     *
     * @param is what the alert has
     * @param wanted what the route asks for
     */
    public record Miss(Field field, String is, String wanted) {
        @Override
        public String toString() {
            return field.code() + " is " + is + ", not " + wanted;
        }
    }

    /** The first thing in which it does not fit; empty if it fits. */
    public Optional<Miss> miss(Routable alert, OnShift there) {
        return among(Field.PATTERN, patterns, Set.of(alert.pattern()))
                .or(() -> among(Field.SEVERITY, severities, Set.of(alert.severity())))
                .or(() -> among(Field.COUNTRY, countries, alert.countries()))
                .or(() -> among(Field.CROSSING, crossings, alert.crossings()))
                .or(() -> among(Field.KIND, kinds, Set.of(alert.kind())))
                .or(() -> late(alert))
                .or(() -> time(alert))
                .or(() -> onShift(there));
    }

    private static Optional<Miss> among(Field field, Set<?> wanted, Set<?> has) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, has)
                ? Optional.empty()
                : Optional.of(new Miss(field, words(has), words(wanted)));
    }

    private Optional<Miss> late(Routable alert) {
        return late == null || late == alert.late()
                ? Optional.empty()
                : Optional.of(new Miss(Field.LATE, String.valueOf(alert.late()), String.valueOf(late)));
    }

    private Optional<Miss> time(Routable alert) {
        return times.isEmpty() || times.stream().anyMatch(window -> window.holds(alert.at()))
                ? Optional.empty()
                : Optional.of(new Miss(Field.TIME, alert.at().toString(), words(times)));
    }

    private Optional<Miss> onShift(OnShift there) {
        if (onShift.isEmpty() || onShift.stream().anyMatch(there::has)) {
            return Optional.empty();
        }
        return Optional.of(new Miss(Field.ON_SHIFT, words(there.roles()), words(onShift)));
    }

    private static String words(Collection<?> values) {
        return values.isEmpty()
                ? "none"
                : values.stream().map(Object::toString).sorted().collect(Collectors.joining(" or "));
    }

    /** What it asks for, in words; empty if it takes every alert. */
    public String words() {
        StringBuilder all = new StringBuilder();
        append(all, Field.PATTERN, patterns);
        append(all, Field.SEVERITY, severities);
        append(all, Field.COUNTRY, countries);
        append(all, Field.CROSSING, crossings);
        append(all, Field.KIND, kinds);
        append(all, Field.LATE, late == null ? Set.of() : Set.of(late));
        append(all, Field.TIME, times);
        append(all, Field.ON_SHIFT, onShift);
        return all.toString();
    }

    private static void append(StringBuilder all, Field field, Collection<?> values) {
        if (!values.isEmpty()) {
            all.append(all.isEmpty() ? "" : ", ")
                    .append(field.code())
                    .append(" ")
                    .append(words(values));
        }
    }
}
