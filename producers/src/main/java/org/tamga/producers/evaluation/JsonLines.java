package org.tamga.producers.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A file of one JSON object a line, read with the number of the line in every complaint. */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private long number;

    private JsonLines(Path file) {
        this.file = file;
    }

    /** Hands every line that is not blank to {@code each}. */
    static void read(Path file, Each each) throws IOException {
        JsonLines lines = new JsonLines(file);
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                lines.number++;
                if (!text.isBlank()) {
                    each.line(lines.parsed(text));
                }
            }
        } catch (NoSuchFileException missing) {
            throw new MismatchException("there is no file " + file);
        } catch (MalformedInputException notUtf8) {
            throw new MismatchException(file + ": not UTF-8 after line " + lines.number);
        }
    }

    private Line parsed(String text) throws MismatchException {
        try {
            JsonNode node = JSON.readTree(text);
            if (node != null && node.isObject()) {
                return new Line(node);
            }
        } catch (JsonProcessingException malformed) {
            throw complaint("not JSON: " + malformed.getOriginalMessage());
        }
        throw complaint("not a JSON object");
    }

    private MismatchException complaint(String what) {
        return new MismatchException(file + " line " + number + ": " + what);
    }

    /** Takes one line. */
    interface Each {
        void line(Line line) throws IOException;
    }

    /** One object; every getter complains of what is missing or of another type. */
    final class Line {
        private final JsonNode node;

        private Line(JsonNode node) {
            this.node = node;
        }

        boolean has(String name) {
            return node.has(name);
        }

        String text(String name) throws MismatchException {
            JsonNode value = node.path(name);
            if (!value.isTextual()) {
                throw complaint("needs a text \"" + name + "\"");
            }
            return value.textValue();
        }

        long number(String name) throws MismatchException {
            JsonNode value = node.path(name);
            if (!value.isIntegralNumber()) {
                throw complaint("needs a whole number \"" + name + "\"");
            }
            return value.longValue();
        }

        Instant time(String name) throws MismatchException {
            try {
                return Instant.parse(text(name));
            } catch (DateTimeException notATime) {
                throw complaint(
                        "\"" + name + "\" is \"" + text(name) + "\", which is no time like 2025-01-31T00:00:00Z");
            }
        }

        List<String> texts(String name) throws MismatchException {
            JsonNode values = node.path(name);
            if (!values.isArray()) {
                throw complaint("needs a list \"" + name + "\"");
            }
            List<String> texts = new ArrayList<>();
            for (JsonNode value : values) {
                if (!value.isTextual()) {
                    throw complaint("\"" + name + "\" holds " + value + ", which is no text");
                }
                texts.add(value.textValue());
            }
            return texts;
        }

        MismatchException wrong(String what) {
            return complaint(what);
        }
    }
}
