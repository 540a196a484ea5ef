package org.tamga.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.DecimalText;

/** One JSON object being written; a member without a value is left out. */
final class LineWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private LineWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The object that {@code members} writes, without a line break. */
    static String line(Consumer<LineWriter> members) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            new LineWriter(json).braces(members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    void text(String name, @Nullable String value) {
        if (value != null) {
            inMemory(() -> json.writeStringField(name, value));
        }
    }

    void time(String name, @Nullable Instant value) {
        text(name, value == null ? null : IsoTime.write(value));
    }

    <E extends Enum<E>> void word(String name, Words<E> words, @Nullable E value) {
        text(name, value == null ? null : words.write(value));
    }

    void integer(String name, @Nullable Integer value) {
        if (value != null) {
            inMemory(() -> json.writeNumberField(name, value));
        }
    }

    void number(String name, @Nullable Double value) {
        if (value != null) {
            inMemory(() -> json.writeNumberField(name, value));
        }
    }

    /** As a number where JSON can say it so, with every digit kept. */
    void decimal(String name, @Nullable String value) {
        if (value == null || !DecimalText.isJsonNumber(value)) {
            text(name, value);
        } else {
            inMemory(() -> {
                json.writeFieldName(name);
                json.writeNumber(value);
            });
        }
    }

    /** Left out if false. */
    void flag(String name, boolean value) {
        if (value) {
            inMemory(() -> json.writeBooleanField(name, true));
        }
    }

    void texts(String name, List<String> values) {
        inMemory(() -> {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        });
    }

    void numbers(String name, Map<String, Double> values) {
        object(name, values, all -> new TreeMap<>(all).forEach(this::number));
    }

    <T> void object(String name, @Nullable T value, Consumer<T> members) {
        if (value != null) {
            inMemory(() -> json.writeFieldName(name));
            braces(self -> members.accept(value));
        }
    }

    /** Left out if empty. */
    <T> void objects(String name, List<T> values, Consumer<T> members) {
        if (!values.isEmpty()) {
            inMemory(() -> json.writeArrayFieldStart(name));
            values.forEach(value -> braces(self -> members.accept(value)));
            inMemory(json::writeEndArray);
        }
    }

    private void braces(Consumer<LineWriter> members) {
        inMemory(json::writeStartObject);
        members.accept(this);
        inMemory(json::writeEndObject);
    }

    private static void inMemory(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
