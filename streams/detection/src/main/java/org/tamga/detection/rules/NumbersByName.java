package org.tamga.detection.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tamga.vocabulary.NormalForm;

/**
 * A number for each of some names, written {@code GC-MS heroin=0.04; IR=0.1}. Two spellings of one normal form are one
 * name.
 *
 * @param byName by the normal form of the name
 */
public record NumbersByName(Map<String, BigDecimal> byName) {
    private static final Pattern BETWEEN = Pattern.compile("[;\\n]");

    public NumbersByName {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /** @throws IllegalArgumentException saying what is wrong with which entry */
    public static NumbersByName of(String written) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        BETWEEN.splitAsStream(written)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> {
                    int equals = entry.lastIndexOf('=');
                    String name = NormalForm.of(entry.substring(0, Math.max(0, equals)));
                    if (name.isEmpty()) {
                        throw wrong(entry, "wanted is NAME=NUMBER, such as GC-MS=0.04, and a semicolon between two");
                    }
                    if (numbers.put(name, number(entry, equals)) != null) {
                        throw wrong(entry, "the name stands there twice");
                    }
                });
        return new NumbersByName(numbers);
    }

    /** The number for a name in its normal form, or another one for all that have none. */
    public BigDecimal of(String normalForm, BigDecimal otherwise) {
        return byName.getOrDefault(normalForm, otherwise);
    }

    /** What is wrong with {@code written}; empty if nothing is. All numbers lie between two. */
    static Optional<String> problem(String written, String least, String most) {
        try {
            return of(written).byName.entrySet().stream()
                    .filter(entry -> entry.getValue().compareTo(new BigDecimal(least)) < 0
                            || entry.getValue().compareTo(new BigDecimal(most)) > 0)
                    .map(entry -> "gives " + entry.getKey() + " a number that is not between " + least + " and " + most)
                    .findFirst();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    private static BigDecimal number(String entry, int equals) {
        try {
            return new BigDecimal(entry.substring(equals + 1).strip());
        } catch (NumberFormatException e) {
            throw wrong(entry, "the number is none such as 0.04");
        }
    }

    private static IllegalArgumentException wrong(String entry, String why) {
        return new IllegalArgumentException("holds the entry \"" + entry + "\": " + why);
    }
}
