package org.tamga.detection.rules;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A length of time for each of some crossings, written {@code KZ-KORDAY:KG-AK-ZHOL=40m; KZ-ALMATY-AIRPORT=2h}.
 *
 * @param byCrossing by the name of the crossing
 */
public record LengthsByPlace(Map<String, Duration> byCrossing) {
    private static final Pattern BETWEEN = Pattern.compile("[;\\n]");

    public LengthsByPlace {
        byCrossing = Collections.unmodifiableMap(new TreeMap<>(byCrossing));
    }

    /** @throws IllegalArgumentException saying what is wrong with which entry */
    public static LengthsByPlace of(String written) {
        Map<String, Duration> lengths = new TreeMap<>();
        BETWEEN.splitAsStream(written)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> {
                    int equals = entry.indexOf('=');
                    String crossing = entry.substring(0, Math.max(0, equals)).strip();
                    if (!Closure.PLACE.matcher(crossing).matches()) {
                        throw wrong(
                                entry,
                                "wanted is CROSSING=LENGTH, such as KZ-KORDAY:KG-AK-ZHOL=40m, and a"
                                        + " semicolon between two");
                    }
                    if (lengths.put(crossing, length(entry, equals)) != null) {
                        throw wrong(entry, "the crossing stands there twice");
                    }
                });
        return new LengthsByPlace(lengths);
    }

    /** What is wrong with {@code written}; empty if nothing is. All lengths lie between two. */
    static Optional<String> problem(String written, String least, String most) {
        try {
            return of(written).byCrossing.entrySet().stream()
                    .filter(entry -> entry.getValue().compareTo(Parameter.duration(least)) < 0
                            || entry.getValue().compareTo(Parameter.duration(most)) > 0)
                    .map(entry -> "gives " + entry.getKey() + " a length that is not between " + least + " and " + most)
                    .findFirst();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    private static Duration length(String entry, int equals) {
        try {
            return Parameter.duration(entry.substring(equals + 1));
        } catch (NumberFormatException | DateTimeParseException | ArithmeticException e) {
            throw wrong(entry, "the length is none such as 40m, 2h or PT90M");
        }
    }

    private static IllegalArgumentException wrong(String entry, String why) {
        return new IllegalArgumentException("holds the entry \"" + entry + "\": " + why);
    }
}
