package org.tamga.topology.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.vocabulary.Nearest;

/**
 * The members of one JSON object, taken one by one. Null counts as not given. What is wrong becomes a problem and the
 * reading goes on, so that one pass finds everything; a member that nobody asked for is a problem too, since it was meant.
 */
final class Members {
    private final String at;
    private final ObjectNode object;
    private final List<RuleProblem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    Members(String at, ObjectNode object, List<RuleProblem> problems) {
        this.at = at;
        this.object = object;
        this.problems = problems;
    }

    /** Where the object stands; empty for the whole file. */
    String at() {
        return at;
    }

    /** An object by where it stands. */
    static String owner(String at) {
        return at.isEmpty() ? "file" : at.endsWith(": ") ? at.substring(0, at.length() - 2) : at;
    }

    private String at(String name) {
        return within(at, name);
    }

    static String within(String owner, String name) {
        return owner.isEmpty() || owner.endsWith(" ") ? owner + name : owner + "." + name;
    }

    void problem(String name, String reason) {
        JsonNode value = object.get(name);
        problems.add(new RuleProblem(at(name), value == null ? "" : shown(value), reason));
    }

    boolean has(String name) {
        return given(name) != null;
    }

    @Nullable
    String text(String name) {
        JsonNode value = given(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            problem(name, "is no text; write it in quotation marks");
            return null;
        }
        return value.textValue().strip();
    }

    @Nullable
    String required(String name, String remedy) {
        if (!has(name)) {
            problem(name, "is missing; " + remedy);
            return null;
        }
        return text(name);
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = given(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            problem(name, "is neither true nor false");
        }
        return value.asBoolean(otherwise);
    }

    @Nullable
    Integer count(String name) {
        JsonNode value = given(name);
        if (value == null) {
            return null;
        }
        if (!value.isInt() || value.intValue() < 0) {
            problem(name, "is no whole number");
            return null;
        }
        return value.intValue();
    }

    /** ISO 8601 with an offset, to the millisecond. */
    @Nullable
    Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Instant.ofEpochMilli(OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException noTime) {
            problem(name, "is no time with its offset, such as 2027-01-01T00:00:00Z or 2027-01-01T05:00:00+05:00");
            return null;
        }
    }

    /** Numbers and texts by name, as written. */
    Map<String, String> values(String name) {
        Map<String, String> values = new TreeMap<>();
        JsonNode node = given(name);
        if (node == null) {
            return values;
        }
        if (!node.isObject()) {
            problem(name, "is no object; write values by name in { }");
            return values;
        }
        node.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isTextual() || value.isNumber()) {
                values.put(entry.getKey(), value.asText());
            } else {
                problems.add(new RuleProblem(
                        within(at(name), entry.getKey()), shown(value), "is neither a number nor a text"));
            }
        });
        return values;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        each(name, (where, value) -> {
            if (value.isTextual() && !value.textValue().isBlank()) {
                texts.add(value.textValue().strip());
            } else {
                problems.add(new RuleProblem(where, shown(value), "is no text; write it in quotation marks"));
            }
        });
        return texts;
    }

    /** The parts that can be read. */
    <T> List<T> objects(String name, Function<Members, @Nullable T> part) {
        List<T> parts = new ArrayList<>();
        each(name, (where, value) -> {
            if (!(value instanceof ObjectNode members)) {
                problems.add(new RuleProblem(where, shown(value), "is no object; write it in { }"));
                return;
            }
            T read = part.apply(new Members(where, members, problems));
            if (read != null) {
                parts.add(read);
            }
        });
        return parts;
    }

    /** To be called last: names what nobody asked for. */
    void finish() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String hint = Nearest.to(name, known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("known: " + String.join(", ", known));
                problem(name, "has no meaning here; " + hint);
            }
        });
    }

    private @Nullable JsonNode given(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private void each(String name, Element element) {
        JsonNode list = given(name);
        if (list == null) {
            return;
        }
        if (!list.isArray()) {
            problem(name, "is no list; write it in [ ]");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            element.take(at(name) + "[" + i + "]", list.get(i));
        }
    }

    private static String shown(JsonNode value) {
        return value.isContainerNode() ? (value.isArray() ? "[…]" : "{…}") : value.asText();
    }

    @FunctionalInterface
    private interface Element {
        void take(String at, JsonNode value);
    }
}
