package org.tamga.detection.rulebook;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.patterns.CompositePattern;
import org.tamga.detection.patterns.HistoryPattern;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.rules.Parameter;

/**
 * How far back a pattern can look: as far as what it reads is kept. A longer window would promise what nobody remembers.
 *
 * @param what it reads, in a word
 * @param years how long that takes part
 */
record Lookback(String what, int years) {
    private static final long DAYS_IN_FOUR_YEARS = 1461;

    /** Empty for a pattern that reads alerts: they last as long as what they rest on. */
    static Optional<Lookback> of(Pattern pattern, Horizon memory) {
        if (pattern instanceof CompositePattern) {
            return Optional.empty();
        }
        return Optional.of(
                readsSightings(pattern)
                        ? new Lookback("sightings", memory.sightingYears())
                        : new Lookback("finds", memory.hitYears()));
    }

    /** Why {@code value} looks back too far; empty if it does not, or is no length of time at all. */
    Optional<String> problem(Parameter parameter, String value) {
        return length(parameter, value)
                .filter(length -> length.compareTo(longest()) > 0)
                .map(length -> "is longer than " + what + " are kept, " + years + (years == 1 ? " year" : " years")
                        + "; allowed are " + parameter.least() + " to " + allowed(parameter));
    }

    private String allowed(Parameter parameter) {
        boolean byRange = length(parameter, parameter.most())
                .filter(most -> most.compareTo(longest()) <= 0)
                .isPresent();
        return byRange ? parameter.most() : longest().toDays() + (countsDays(parameter) ? "" : "d");
    }

    private static Optional<Duration> length(Parameter parameter, String value) {
        try {
            if (countsDays(parameter)) {
                return Optional.of(Duration.ofDays(Long.parseLong(value.strip())));
            }
            return parameter.type() == Parameter.Type.DURATION
                    ? Optional.of(Parameter.duration(value))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException | ArithmeticException noLength) {
            return Optional.empty();
        }
    }

    /** Days of the region's calendar are counted, not measured; their parameters are named so. */
    private static boolean countsDays(Parameter parameter) {
        return parameter.type() == Parameter.Type.WHOLE && parameter.name().endsWith("-days");
    }

    private Duration longest() {
        return Duration.ofDays(years * DAYS_IN_FOUR_YEARS / 4);
    }

    private static boolean readsSightings(Pattern pattern) {
        return !(pattern instanceof HistoryPattern history)
                || Arrays.stream(KeyKind.values()).filter(history::concerns).anyMatch(Lookback::holdsSightings);
    }

    /** Without a default, so that whoever adds a kind decides. */
    private static boolean holdsSightings(KeyKind kind) {
        return switch (kind) {
            case VEHICLE, VIN, CONTAINER, DOCUMENT, PHONE, DEVICE, PERSON, MEETING -> true;
            case MARKING, SERIES, SUBSTANCE, PROFILE, CROSSING -> false;
        };
    }
}
