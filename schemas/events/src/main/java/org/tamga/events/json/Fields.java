package org.tamga.events.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.Findings;
import org.tamga.events.validation.ProblemCode;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.Nearest;

/**
 * The fields of one JSON object, taken one by one, each once. Null and blank texts count as not given. What is wrong becomes a problem
 * and a harmless stand-in is returned, so that one pass finds everything; a line with problems never becomes a report.
 */
final class Fields {
    private static final int MAX_ELEMENTS = 1_000;

    private final @Nullable Spot path;
    private final Map<String, Json> members;
    private final Findings findings;
    private final Values values;
    private final List<String> known = new ArrayList<>(24);
    private int found;
    private @Nullable Set<String> missing;

    Fields(@Nullable Spot path, Json.Obj object, Findings findings) {
        this.path = path;
        this.members = object.members();
        this.findings = findings;
        this.values = new Values(findings);
    }

    @Nullable
    String text(String name) {
        return take(name, values::text);
    }

    String requiredText(String name) {
        return required(name, text(name), "");
    }

    /** A code or an open word: without surrounding blanks, in upper case. */
    @Nullable
    String code(String name) {
        return takeText(name, (at, text) -> Countries.normalise(text));
    }

    String requiredCode(String name) {
        return required(name, code(name), "");
    }

    <E extends Enum<E>> @Nullable E word(String name, Words<E> words) {
        return takeText(name, (at, text) -> values.word(at, text, words));
    }

    <E extends Enum<E>> E requiredWord(String name, Words<E> words, E standIn) {
        return required(name, word(name, words), standIn);
    }

    /** A UUID, in lower case. */
    @Nullable
    String uuid(String name) {
        return takeText(name, values::uuid);
    }

    String requiredUuid(String name) {
        return required(name, uuid(name), "");
    }

    @Nullable
    Instant time(String name) {
        return takeText(name, values::time);
    }

    Instant requiredTime(String name) {
        return required(name, time(name), Instant.EPOCH);
    }

    /** The text of a decimal, exactly as written. */
    @Nullable
    String decimal(String name) {
        return take(name, values::decimal);
    }

    @Nullable
    Double number(String name) {
        return take(name, values::number);
    }

    @Nullable
    Integer integer(String name) {
        return take(name, values::integer);
    }

    /** False if not given. */
    boolean flag(String name) {
        return Boolean.TRUE.equals(take(name, values::flag));
    }

    <T> @Nullable T object(String name, Function<Fields, T> part) {
        return take(name, (at, value) -> part(at, value, part));
    }

    /** Empty if not given. What is no object has a stand-in, so that the others stay where they were written. */
    <T> List<T> objects(String name, Function<Fields, T> part) {
        List<T> parts = elements(name, (at, value) -> {
            T read = part(at, value, part);
            return read == null ? part.apply(new Fields(at, new Json.Obj(Map.of()), new Findings())) : read;
        });
        return parts == null ? List.of() : parts;
    }

    <T> List<T> requiredObjects(String name, Function<Fields, T> part) {
        List<T> parts = objects(name, part);
        return required(name, parts.isEmpty() ? null : parts, parts);
    }

    /** Codes, without surrounding blanks, in upper case; null if not given. */
    @Nullable
    List<String> codes(String name) {
        List<String> texts = elements(name, values::text);
        return texts == null ? null : texts.stream().map(Countries::normalise).toList();
    }

    /** Numbers by name; of a list, by position from 1. */
    Map<String, Double> requiredNumbers(String name) {
        return required(name, take(name, this::numbers), Map.of());
    }

    /** To be called last: what is missing, and what nobody asked for. */
    void finish() {
        if (found == members.size() && missing == null) {
            return;
        }
        List<String> strange = strange();
        Set<String> expected = new LinkedHashSet<>(known);
        for (String name : missing == null ? Set.<String>of() : missing) {
            String remedy = strange.stream()
                    .filter(other ->
                            Nearest.to(other, expected).filter(name::equals).isPresent())
                    .findFirst()
                    .map(other -> "the field is required; rename \"" + other + "\"")
                    .orElse("the field is required");
            findings.problem(at(name).toString(), "", ProblemCode.MISSING_FIELD, remedy);
        }
        for (String name : strange) {
            String hint = Nearest.to(name, expected)
                    .map(near -> "did you mean \"" + near + "\"?")
                    .orElse("it is left out");
            findings.warning(
                    at(name).toString(),
                    shown(name),
                    ProblemCode.UNKNOWN_FIELD,
                    "there is no such field here; " + hint);
        }
    }

    /** Those that nobody asked for. */
    private List<String> strange() {
        List<String> strange = new ArrayList<>(0);
        for (String name : members.keySet()) {
            if (!known.contains(name) && strange.size() < Findings.LIMIT) {
                strange.add(name);
            }
        }
        return strange;
    }

    private Spot at(String name) {
        return Spot.field(path, name);
    }

    private String shown(String name) {
        Json value = members.get(name);
        return value == null ? "" : value.shown();
    }

    private static boolean isGiven(@Nullable Json value) {
        return value != null && !(value instanceof Json.Null) && !value.shown().isBlank();
    }

    private <T> @Nullable T take(String name, BiFunction<Spot, Json, @Nullable T> reading) {
        known.add(name);
        Json value = members.get(name);
        found += value == null ? 0 : 1;
        return value == null || !isGiven(value) ? null : reading.apply(at(name), value);
    }

    private <T> @Nullable T takeText(String name, BiFunction<Spot, String, @Nullable T> reading) {
        String text = text(name);
        return text == null ? null : reading.apply(at(name), text);
    }

    private <T> T required(String name, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        if (!isGiven(members.get(name))) {
            missing = missing == null ? new LinkedHashSet<>() : missing;
            missing.add(name);
        }
        return standIn;
    }

    private <T> @Nullable List<T> elements(String name, BiFunction<Spot, Json, @Nullable T> reading) {
        return take(name, (at, value) -> elements(at, value, reading));
    }

    private <T> List<T> elements(Spot at, Json value, BiFunction<Spot, Json, @Nullable T> reading) {
        List<T> elements = new ArrayList<>();
        if (!(value instanceof Json.Arr)) {
            findings.problem(at.toString(), value.shown(), ProblemCode.WRONG_TYPE, "write a list in [ ]");
            return elements;
        }
        List<Json> written = ((Json.Arr) value).elements();
        if (isTooMany(at, written.size())) {
            return elements;
        }
        for (int i = 0; i < written.size(); i++) {
            T element = reading.apply(at.element(i), written.get(i));
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private Map<String, Double> numbers(Spot at, Json value) {
        Map<String, Double> numbers = new TreeMap<>();
        if (value instanceof Json.Arr) {
            List<Json> list = ((Json.Arr) value).elements();
            int size = isTooMany(at, list.size()) ? 0 : list.size();
            for (int i = 0; i < size; i++) {
                putNumber(at, Integer.toString(i + 1), list.get(i), numbers);
            }
        } else if (value instanceof Json.Obj) {
            Map<String, Json> byName = ((Json.Obj) value).members();
            if (!isTooMany(at, byName.size())) {
                byName.forEach((name, number) -> putNumber(at, name, number, numbers));
            }
        } else {
            String remedy = "write an object of numbers by name, or a list of numbers";
            findings.problem(at.toString(), value.shown(), ProblemCode.WRONG_TYPE, remedy);
        }
        return numbers;
    }

    private void putNumber(Spot at, String name, Json value, Map<String, Double> numbers) {
        Spot where = Spot.field(at, name);
        Double number = values.isKeepable(where, name) ? values.number(where, value) : null;
        if (number != null) {
            numbers.put(name, number);
        }
    }

    private <T> @Nullable T part(Spot at, Json value, Function<Fields, T> part) {
        Json.Obj object = values.object(at, value);
        if (object == null) {
            return null;
        }
        Fields fields = new Fields(at, object, findings);
        T read = part.apply(fields);
        fields.finish();
        return read;
    }

    private boolean isTooMany(Spot at, int size) {
        if (size <= MAX_ELEMENTS) {
            return false;
        }
        findings.problem(
                at.toString(),
                "",
                ProblemCode.TOO_MANY,
                "there are " + size + " entries; a report has at most " + MAX_ELEMENTS);
        return true;
    }
}
