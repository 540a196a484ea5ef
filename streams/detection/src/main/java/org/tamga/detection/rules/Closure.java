package org.tamga.detection.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the calendar: from when to when less could pass a place than usual. Written
 * {@code KZ-KORDAY 2026-03-01/2026-03-20 closure}; without an end, {@code 2026-03-01/}, it lasts.
 *
 * @param place the id of a checkpoint, or the name of a crossing
 * @param from the first day
 * @param until the last day
 */
public record Closure(
        String place, LocalDate from, @Nullable LocalDate until, Cause cause) {
    private static final Pattern WRITTEN = Pattern.compile("(\\S+)\\s+(\\S+?)/(\\S*)\\s+(\\S+)");
    private static final Pattern BETWEEN = Pattern.compile("[;\\n]");
    static final Pattern PLACE = Pattern.compile("[A-Z]{2}-[A-Z0-9-]+(:[A-Z]{2}-[A-Z0-9-]+)?");

    public enum Cause {
        CLOSURE,
        OPERATION;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Closure {
        if (!PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("\"" + place
                    + "\" is neither the id of a checkpoint nor of a crossing (KZ-KORDAY," + " KZ-KORDAY:KG-AK-ZHOL)");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(place + " ends on " + until + ", before it begins, " + from);
        }
    }

    /** The entries of a calendar, which semicolons or line ends separate. */
    public static List<Closure> calendar(String written) {
        return entries(written).map(Closure::of).toList();
    }

    /** Whether it is about this crossing: by its name, or by that of a checkpoint on either side. */
    public boolean concerns(String crossing) {
        return place.equals(crossing) || Arrays.asList(crossing.split(":", -1)).contains(place);
    }

    /** What is wrong with a calendar; empty if nothing is. All its days lie between two. */
    static Optional<String> problem(String written, LocalDate least, LocalDate most) {
        return entries(written)
                .flatMap(entry -> problemOfEntry(entry, least, most).stream())
                .findFirst();
    }

    private static Optional<String> problemOfEntry(String entry, LocalDate least, LocalDate most) {
        try {
            Closure closure = of(entry);
            LocalDate last = closure.until == null ? closure.from : closure.until;
            return closure.from.isBefore(least) || last.isAfter(most)
                    ? Optional.of("holds the entry \"" + entry + "\", which is not between " + least + " and " + most)
                    : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of("holds the entry \"" + entry + "\": " + wrong.getMessage());
        }
    }

    private static Stream<String> entries(String written) {
        return BETWEEN.splitAsStream(written).map(String::strip).filter(entry -> !entry.isEmpty());
    }

    private static Closure of(String entry) {
        Matcher parts = WRITTEN.matcher(entry);
        if (!parts.matches()) {
            throw new IllegalArgumentException("wanted is PLACE FROM/UNTIL CAUSE, such as"
                    + " KZ-KORDAY 2026-03-01/2026-03-20 closure, and a semicolon between two");
        }
        LocalDate until = parts.group(3).isEmpty() ? null : day(parts.group(3));
        return new Closure(parts.group(1), day(parts.group(2)), until, cause(parts.group(4)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no day such as 2026-03-01", e);
        }
    }

    private static Cause cause(String text) {
        return Stream.of(Cause.values())
                .filter(cause -> cause.id().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is no cause; allowed are closure and operation"));
    }
}
