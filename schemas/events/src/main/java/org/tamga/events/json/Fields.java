package org.tamga.events.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.DecimalText;
import org.tamga.events.validation.Findings;
import org.tamga.events.validation.ProblemCode;
import org.tamga.vocabulary.Countries;

/**
 * The fields of one JSON object, taken one by one. Null and blank texts count as not given. What is wrong becomes a problem
 * and a harmless stand-in is returned, so that one pass finds everything; a line with problems never becomes a report.
 */
final class Fields {
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_ELEMENTS = 1_000;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}");

    private final String path;
    private final Map<String, Json> members;
    private final Findings findings;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Fields(String path, Json.Obj object, Findings findings) {
        this.path = path;
        this.members = object.members();
        this.findings = findings;
    }

    String at(String name) {
        return LineParser.within(path, name);
    }

    @Nullable
    String text(String name) {
        Json value = take(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Json.Text)) {
            wrongType(name, value, "write a text in quotes");
            return null;
        }
        String text = ((Json.Text) value).value();
        return text.isBlank() || !isKeepable(at(name), text) ? null : text;
    }

    String requiredText(String name) {
        return required(name, text(name), "");
    }

    /** A code or an open word: without surrounding blanks, in upper case. */
    @Nullable
    String code(String name) {
        String text = text(name);
        return text == null ? null : Countries.normalise(text);
    }

    String requiredCode(String name) {
        return required(name, code(name), "");
    }

    <E extends Enum<E>> @Nullable E word(String name, Words<E> words) {
        String text = text(name);
        E word = text == null ? null : words.read(text);
        if (text != null && word == null) {
            findings.problem(at(name), text, ProblemCode.UNKNOWN_WORD, "write one of " + words.allowed());
        }
        return word;
    }

    <E extends Enum<E>> E requiredWord(String name, Words<E> words, E standIn) {
        return required(name, word(name, words), standIn);
    }

    /** A UUID, in lower case. */
    @Nullable
    String uuid(String name) {
        String text = text(name);
        String uuid = text == null ? null : text.strip().toLowerCase(Locale.ROOT);
        if (uuid != null && !UUID.matcher(uuid).matches()) {
            findings.problem(at(name), uuid, ProblemCode.BAD_UUID, "write a UUID: 32 hexadecimal digits as 8-4-4-4-12");
        }
        return uuid;
    }

    String requiredUuid(String name) {
        return required(name, uuid(name), "");
    }

    @Nullable
    Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<Instant> time = IsoTime.read(text.strip());
        if (time.isEmpty()) {
            findings.problem(
                    at(name),
                    text,
                    ProblemCode.BAD_TIME,
                    "write ISO 8601 with an offset from UTC, for example 2026-03-01T14:05:00+05:00");
        }
        return time.orElse(Instant.EPOCH);
    }

    Instant requiredTime(String name) {
        return required(name, time(name), Instant.EPOCH);
    }

    /** The text of a decimal, exactly as written. */
    @Nullable
    String decimal(String name) {
        Json value = take(name);
        return value == null ? null : numeral(at(name), value, DecimalText::isDecimal, DecimalText.REMEDY);
    }

    @Nullable
    Double number(String name) {
        Json value = take(name);
        return value == null ? null : number(at(name), value);
    }

    @Nullable
    Integer integer(String name) {
        Json value = take(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Json.Num && WHOLE.matcher(value.shown()).matches()) {
            long number = Long.parseLong(value.shown());
            if (number == (int) number) {
                return (int) number;
            }
        }
        findings.problem(at(name), value.shown(), ProblemCode.BAD_NUMBER, "write a whole number without quotes");
        return null;
    }

    boolean flag(String name) {
        Json value = take(name);
        if (value != null && !(value instanceof Json.Bool)) {
            wrongType(name, value, "write true or false without quotes");
        }
        return value instanceof Json.Bool && ((Json.Bool) value).value();
    }

    /** Null if not given. */
    <T> @Nullable T object(String name, Function<Fields, T> part) {
        Json value = take(name);
        return value == null ? null : part(at(name), value, part);
    }

    <T> List<T> objects(String name, Function<Fields, T> part) {
        List<T> parts = new ArrayList<>();
        List<Json> elements = elements(name);
        for (int i = 0; elements != null && i < elements.size(); i++) {
            T read = part(at(name) + "[" + i + "]", elements.get(i), part);
            if (read != null) {
                parts.add(read);
            }
        }
        return parts;
    }

    <T> List<T> requiredObjects(String name, Function<Fields, T> part) {
        List<T> parts = objects(name, part);
        return required(name, parts.isEmpty() ? null : parts, parts);
    }

    /** Codes, without surrounding blanks, in upper case; null if not given. */
    @Nullable
    List<String> codes(String name) {
        List<Json> elements = elements(name);
        if (elements == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Json element = elements.get(i);
            String where = at(name) + "[" + i + "]";
            if (!(element instanceof Json.Text)) {
                findings.problem(where, element.shown(), ProblemCode.WRONG_TYPE, "write a text in quotes");
            } else if (isKeepable(where, element.shown())) {
                codes.add(Countries.normalise(element.shown()));
            }
        }
        return codes;
    }

    /** Numbers by name; of a list, by position from 1. */
    Map<String, Double> numbers(String name) {
        Json value = take(name);
        Map<String, Double> numbers = new TreeMap<>();
        if (value == null) {
            missing.add(name);
        } else if (value instanceof Json.Obj) {
            ((Json.Obj) value).members().forEach((key, number) -> putNumber(name, key, number, numbers));
        } else if (value instanceof Json.Arr) {
            List<Json> list = ((Json.Arr) value).elements();
            for (int i = 0; i < list.size(); i++) {
                putNumber(name, Integer.toString(i + 1), list.get(i), numbers);
            }
        } else {
            wrongType(name, value, "write an object of numbers by name, or a list of numbers");
        }
        if (numbers.size() > MAX_ELEMENTS) {
            tooMany(name, numbers.size());
        }
        return numbers;
    }

    /** To be called last: what is missing, and what nobody asked for. */
    void finish() {
        Map<String, Json> strange = new LinkedHashMap<>(members);
        strange.keySet().removeAll(known);
        for (String name : missing) {
            String remedy = strange.keySet().stream()
                    .filter(other ->
                            Nearest.to(other, known).filter(name::equals).isPresent())
                    .findFirst()
                    .map(other -> "the field is required; rename \"" + other + "\"")
                    .orElse("the field is required");
            findings.problem(at(name), "", ProblemCode.MISSING_FIELD, remedy);
        }
        strange.forEach((name, value) -> {
            String hint = Nearest.to(name, known)
                    .map(near -> "did you mean \"" + near + "\"?")
                    .orElse("it is left out");
            findings.warning(at(name), value.shown(), ProblemCode.UNKNOWN_FIELD, "no such field here; " + hint);
        });
    }

    private @Nullable Json take(String name) {
        known.add(name);
        Json value = members.get(name);
        return value instanceof Json.Null ? null : value;
    }

    private <T> T required(String name, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        Json given = members.get(name);
        if (given == null || given instanceof Json.Null || given.shown().isBlank()) {
            missing.add(name);
        }
        return standIn;
    }

    private @Nullable List<Json> elements(String name) {
        Json value = take(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Json.Arr)) {
            wrongType(name, value, "write a list in [ ]");
            return null;
        }
        List<Json> elements = ((Json.Arr) value).elements();
        if (elements.size() > MAX_ELEMENTS) {
            tooMany(name, elements.size());
            return List.of();
        }
        return elements;
    }

    private <T> @Nullable T part(String where, Json value, Function<Fields, T> part) {
        if (!(value instanceof Json.Obj)) {
            findings.problem(where, value.shown(), ProblemCode.WRONG_TYPE, "write an object in { }");
            return null;
        }
        Fields fields = new Fields(where, (Json.Obj) value, findings);
        T read = part.apply(fields);
        fields.finish();
        return read;
    }

    private @Nullable String numeral(String where, Json value, Predicate<String> allowed, String remedy) {
        if (!(value instanceof Json.Num || value instanceof Json.Text)) {
            findings.problem(where, value.shown(), ProblemCode.WRONG_TYPE, "write a number");
            return null;
        }
        String numeral = value.shown().strip();
        if (numeral.isEmpty()) {
            return null;
        }
        if (!allowed.test(numeral)) {
            findings.problem(where, value.shown(), ProblemCode.BAD_NUMBER, remedy);
            return null;
        }
        return numeral;
    }

    private @Nullable Double number(String where, Json value) {
        String numeral = numeral(where, value, DecimalText::isDouble, "write a decimal number with a point");
        return numeral == null ? null : Double.valueOf(numeral);
    }

    private void putNumber(String name, String key, Json value, Map<String, Double> numbers) {
        String where = LineParser.within(at(name), key);
        Double number = isKeepable(where, key) ? number(where, value) : null;
        if (number != null) {
            numbers.put(key, number);
        }
    }

    private boolean isKeepable(String where, String text) {
        if (text.length() > MAX_TEXT) {
            findings.problem(
                    where,
                    text,
                    ProblemCode.TEXT_TOO_LONG,
                    text.length() + " characters; at most " + MAX_TEXT + " fit");
            return false;
        }
        boolean keepable = text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
        if (!keepable) {
            findings.problem(
                    where, text, ProblemCode.BAD_TEXT, "the text holds a NUL character or half a character; remove it");
        }
        return keepable;
    }

    private void wrongType(String name, Json value, String remedy) {
        findings.problem(at(name), value.shown(), ProblemCode.WRONG_TYPE, remedy);
    }

    private void tooMany(String name, int size) {
        findings.problem(at(name), "", ProblemCode.TOO_MANY, size + " entries; a report has at most " + MAX_ELEMENTS);
    }
}
