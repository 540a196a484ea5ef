package org.tamga.alerting.delivery.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a file: reads them, and complains of what is wrong or not known. */
final class Fields {
    private static final int SHOWN = 60;

    private final String path;
    private final int line;
    private final Map<String, Written> fields;
    private final List<String> complaints;
    private final Set<String> known = new HashSet<>();

    private Fields(String path, int line, Map<String, Written> fields, List<String> complaints) {
        this.path = path;
        this.line = line;
        this.fields = fields;
        this.complaints = complaints;
    }

    /** Null, and a complaint, if it is no object. */
    @SuppressWarnings("unchecked") // read so
    static @Nullable Fields of(String path, Written written, List<String> complaints) {
        if (written.value() instanceof Map<?, ?> object) {
            return new Fields(path, written.line(), (Map<String, Written>) object, complaints);
        }
        complaints.add("line " + written.line() + ": " + (path.isEmpty() ? "the file" : path)
                + " is no JSON object; write { … }");
        return null;
    }

    String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    void complain(String field, String remedy) {
        Written written = fields.get(field);
        String is = written == null ? " is missing; it has to be " : " is " + shown(written) + "; it has to be ";
        complaints.add("line " + (written == null ? line : written.line()) + ": " + path(field) + is + remedy);
    }

    /** Says it in other words than what it has to be. */
    void complainThat(String field, String what) {
        Written written = fields.get(field);
        complaints.add("line " + (written == null ? line : written.line()) + ": " + path(field) + " " + what);
    }

    private static String shown(Written written) {
        Object value = written.value();
        if (value instanceof Map || value instanceof List) {
            return value instanceof Map ? "an object" : "a list";
        }
        String text = value instanceof String string ? "\"" + string + "\"" : String.valueOf(value);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    boolean has(String field) {
        known.add(field);
        Written written = fields.get(field);
        return written != null && written.value() != null;
    }

    /** Null if it is absent, or wrong, which is then complained of. */
    @Nullable
    String text(String field, String remedy) {
        if (!has(field)) {
            return null;
        }
        if (value(field) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        complain(field, remedy);
        return null;
    }

    @Nullable
    String required(String field, String remedy) {
        if (!has(field)) {
            complain(field, remedy);
            return null;
        }
        return text(field, remedy);
    }

    boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        if (value(field) instanceof Boolean flag) {
            return flag;
        }
        complain(field, "true or false");
        return false;
    }

    int number(String field, int otherwise, int least, int most) {
        if (!has(field)) {
            return otherwise;
        }
        if (value(field) instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.intValueExact();
        }
        complain(field, "a whole number from " + least + " to " + most);
        return otherwise;
    }

    @Nullable
    Fields object(String field) {
        if (!has(field)) {
            return null;
        }
        Written written = fields.get(field);
        return written == null ? null : of(path(field), written, complaints);
    }

    List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        List<Written> items = items(field, "a list of objects");
        for (int i = 0; i < items.size(); i++) {
            Fields object = of(path(field) + "[" + i + "]", items.get(i), complaints);
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** A list of texts, each read by {@code read}, which throws IllegalArgumentException if it cannot. */
    <T> List<T> texts(String field, String remedy, Function<String, T> read) {
        List<T> values = new ArrayList<>();
        List<Written> items = items(field, "a list of texts, each " + remedy);
        for (int i = 0; i < items.size(); i++) {
            Written item = items.get(i);
            try {
                if (!(item.value() instanceof String text)) {
                    throw new IllegalArgumentException(remedy);
                }
                values.add(read.apply(text.strip()));
            } catch (IllegalArgumentException unfit) {
                complaints.add("line " + item.line() + ": " + path(field) + "[" + i + "] is " + shown(item)
                        + "; it has to be " + remedy);
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked") // read so
    private List<Written> items(String field, String remedy) {
        if (!has(field)) {
            return List.of();
        }
        if (value(field) instanceof List<?> list) {
            return (List<Written>) list;
        }
        complain(field, remedy);
        return List.of();
    }

    private @Nullable Object value(String field) {
        Written written = fields.get(field);
        return written == null ? null : written.value();
    }

    /** Complains of every field that nobody asked for. */
    void finish() {
        fields.forEach((name, written) -> {
            if (!known.contains(name)) {
                complaints.add("line " + written.line() + ": " + path(name) + " is not known; leave it out, or write "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }
}
