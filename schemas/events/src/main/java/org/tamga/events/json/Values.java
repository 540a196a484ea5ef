package org.tamga.events.json;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.DecimalText;
import org.tamga.events.validation.Findings;
import org.tamga.events.validation.ProblemCode;
import org.tamga.events.validation.UuidText;

/** From one JSON value, which stands {@code at} somewhere, to what belongs there. Null if it does not; then there is a problem. */
final class Values {
    private static final int MAX_TEXT = 10_000;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}");

    private final Findings findings;

    Values(Findings findings) {
        this.findings = findings;
    }

    @Nullable
    String text(Spot at, Json value) {
        if (!(value instanceof Json.Text)) {
            return wrong(at, value, ProblemCode.WRONG_TYPE, "write a text in quotes");
        }
        String text = ((Json.Text) value).value();
        return isKeepable(at, text) ? text : null;
    }

    <E extends Enum<E>> @Nullable E word(Spot at, String text, Words<E> words) {
        E word = words.read(text);
        if (word == null) {
            findings.problem(at.toString(), text, ProblemCode.UNKNOWN_WORD, "write one of " + words.allowed());
        }
        return word;
    }

    /** In lower case, whatever was written. */
    @Nullable
    String uuid(Spot at, String text) {
        if (UuidText.isUuid(text)) {
            return text;
        }
        String uuid = text.strip().toLowerCase(Locale.ROOT);
        if (UuidText.isUuid(uuid)) {
            return uuid;
        }
        findings.problem(at.toString(), text, ProblemCode.BAD_UUID, UuidText.REMEDY);
        return null;
    }

    @Nullable
    Instant time(Spot at, String text) {
        Optional<Instant> time = IsoTime.read(text.strip());
        if (time.isEmpty()) {
            findings.problem(
                    at.toString(),
                    text,
                    ProblemCode.BAD_TIME,
                    "write ISO 8601 with an offset from UTC, for example 2026-03-01T14:05:00+05:00");
        }
        return time.orElse(null);
    }

    /** The text of a decimal, exactly as written. */
    @Nullable
    String decimal(Spot at, Json value) {
        return numeral(at, value, DecimalText::isDecimal, DecimalText.REMEDY);
    }

    @Nullable
    Double number(Spot at, Json value) {
        String numeral = numeral(at, value, DecimalText::isDouble, "write a decimal number with a point");
        return numeral == null ? null : Double.valueOf(numeral);
    }

    @Nullable
    Integer integer(Spot at, Json value) {
        if (value instanceof Json.Num && WHOLE.matcher(value.shown()).matches()) {
            long number = Long.parseLong(value.shown());
            if (number == (int) number) {
                return (int) number;
            }
        }
        return wrong(at, value, ProblemCode.BAD_NUMBER, "write a whole number without quotes");
    }

    boolean flag(Spot at, Json value) {
        if (!(value instanceof Json.Bool)) {
            wrong(at, value, ProblemCode.WRONG_TYPE, "write true or false without quotes");
        }
        return value instanceof Json.Bool && ((Json.Bool) value).value();
    }

    Json.@Nullable Obj object(Spot at, Json value) {
        return value instanceof Json.Obj
                ? (Json.Obj) value
                : wrong(at, value, ProblemCode.WRONG_TYPE, "write an object in { }");
    }

    /** Not too long, and every character whole: what neither Avro nor a database would change. */
    boolean isKeepable(Spot at, String text) {
        if (text.length() > MAX_TEXT) {
            String remedy = "it has " + text.length() + " characters; at most " + MAX_TEXT + " fit";
            findings.problem(at.toString(), text, ProblemCode.TEXT_TOO_LONG, remedy);
            return false;
        }
        boolean keepable = isWhole(text);
        if (!keepable) {
            String remedy = "the text holds a NUL character or half a character; remove it";
            findings.problem(at.toString(), text, ProblemCode.BAD_TEXT, remedy);
        }
        return keepable;
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String numeral(Spot at, Json value, Predicate<String> allowed, String remedy) {
        if (!(value instanceof Json.Num || value instanceof Json.Text)) {
            return wrong(at, value, ProblemCode.WRONG_TYPE, "write a number");
        }
        String numeral = value.shown().strip();
        return allowed.test(numeral) ? numeral : wrong(at, value, ProblemCode.BAD_NUMBER, remedy);
    }

    private <T> @Nullable T wrong(Spot at, Json value, ProblemCode code, String remedy) {
        findings.problem(at.toString(), value.shown(), code, remedy);
        return null;
    }
}
