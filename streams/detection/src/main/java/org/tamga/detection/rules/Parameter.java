package org.tamga.detection.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A number, a length of time, or a short list of reference data that a pattern can be tuned by.
 *
 * @param name in rules, kebab-case
 * @param standard the value without a rule
 * @param least the smallest value allowed
 * @param most the largest value allowed
 * @param meaning what it is, in a few words, with its unit
 */
public record Parameter(String name, Type type, String standard, String least, String most, String meaning) {

    public enum Type {
        /** An ISO 8601 duration, or a whole number of days, hours, minutes or seconds: {@code 90d}, {@code 15m}. */
        DURATION,
        WHOLE,
        DECIMAL,
        /** A calendar of closures; see {@link Closure}. */
        CALENDAR,
        /** A length of time for each of some crossings; see {@link LengthsByPlace}. */
        LENGTHS,
        /** A number for each of some names; see {@link NumbersByName}. */
        NUMBERS
    }

    public Parameter {
        if (problem(type, standard, least, most).isPresent()) {
            throw new IllegalArgumentException(name + ": the standard " + standard + " is not allowed");
        }
    }

    public static Parameter days(String name, int standard, int least, int most, String meaning) {
        return new Parameter(name, Type.DURATION, standard + "d", least + "d", most + "d", meaning);
    }

    public static Parameter minutes(String name, int standard, int least, int most, String meaning) {
        return new Parameter(name, Type.DURATION, standard + "m", least + "m", most + "m", meaning);
    }

    public static Parameter whole(String name, long standard, long least, long most, String meaning) {
        return new Parameter(
                name, Type.WHOLE, Long.toString(standard), Long.toString(least), Long.toString(most), meaning);
    }

    public static Parameter decimal(String name, String standard, String least, String most, String meaning) {
        return new Parameter(name, Type.DECIMAL, standard, least, most, meaning);
    }

    /** A calendar of closures, empty without a rule. */
    public static Parameter calendar(String name, LocalDate least, LocalDate most, String meaning) {
        return new Parameter(name, Type.CALENDAR, "", least.toString(), most.toString(), meaning);
    }

    /** Lengths of time by crossing, none without a rule. */
    public static Parameter lengths(String name, String least, String most, String meaning) {
        return new Parameter(name, Type.LENGTHS, "", least, most, meaning);
    }

    /** Numbers by name, none without a rule. */
    public static Parameter numbers(String name, String least, String most, String meaning) {
        return new Parameter(name, Type.NUMBERS, "", least, most, meaning);
    }

    /** Why {@code value} is not allowed, with what is; empty if it is. */
    public Optional<String> problem(String value) {
        return problem(type, value, least, most);
    }

    private static Optional<String> problem(Type type, String value, String least, String most) {
        if (type == Type.CALENDAR) {
            return Closure.problem(value, LocalDate.parse(least), LocalDate.parse(most));
        }
        if (type == Type.LENGTHS) {
            return LengthsByPlace.problem(value, least, most);
        }
        if (type == Type.NUMBERS) {
            return NumbersByName.problem(value, least, most);
        }
        try {
            boolean within = type == Type.DURATION
                    ? between(duration(value), duration(least), duration(most))
                    : between(number(type, value), number(type, least), number(type, most));
            return within ? Optional.empty() : Optional.of("is not between " + least + " and " + most);
        } catch (NumberFormatException | DateTimeParseException | ArithmeticException e) {
            return Optional.of("is no " + form(type) + " between " + least + " and " + most);
        }
    }

    /**
     * {@code "90d"}, {@code "15m"}, {@code "PT36H"}.
     *
     * @throws RuntimeException DateTimeParseException, NumberFormatException or ArithmeticException if it is no such length
     */
    public static Duration duration(String value) {
        String text = value.strip();
        if (text.matches("-?[0-9]+[dhms]")) {
            long count = Long.parseLong(text.substring(0, text.length() - 1));
            return switch (text.charAt(text.length() - 1)) {
                case 'd' -> Duration.ofDays(count);
                case 'h' -> Duration.ofHours(count);
                case 'm' -> Duration.ofMinutes(count);
                default -> Duration.ofSeconds(count);
            };
        }
        return Duration.parse(text);
    }

    private static BigDecimal number(Type type, String value) {
        return type == Type.WHOLE ? BigDecimal.valueOf(Long.parseLong(value.strip())) : new BigDecimal(value.strip());
    }

    private static <T extends Comparable<T>> boolean between(T value, T least, T most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static String form(Type type) {
        return switch (type) {
            case DURATION -> "length of time (such as 90d, 12h, 15m or PT36H)";
            case WHOLE -> "whole number";
            case DECIMAL -> "number";
            case CALENDAR -> "calendar";
            case LENGTHS -> "list of lengths";
            case NUMBERS -> "list of numbers";
        };
    }
}
