package org.tamga.producers.post.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A language that the post speaks, as its file has it. What the file does not say is said in English.
 *
 * @param code of ISO 639, in small letters; the file's name
 * @param name its own, as the page's list of languages shows it
 * @param direction in which it is written
 * @param page the words of the page, sentences by their paths
 * @param words for the problems and questions of the server
 */
public record Language(String code, String name, Direction direction, ObjectNode page, Words words) {
    /** The language that has every word. */
    public static final String FIRST = "en";

    private static final String GENERAL_FORM = "other";

    /** In which a language is written. */
    public enum Direction {
        LTR,
        RTL;

        /** As HTML has it. */
        public String html() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if it is no file of a language; the message says what is wrong */
    static Language of(String code, JsonNode file) {
        return new Language(
                code,
                name(file.path("name").asText()),
                direction(file.path("direction").asText()),
                object(file, "page"),
                new Words(code, entries(object(file, "problems"))));
    }

    /** The same with the words of {@code other} where it has none. */
    Language orElse(Language other) {
        Map<String, Words.Entry> entries = new HashMap<>(other.words.entries());
        entries.putAll(words.entries());
        return new Language(code, name, direction, over(other.page, page), new Words(code, entries));
    }

    private static ObjectNode over(ObjectNode below, ObjectNode above) {
        ObjectNode both = below.deepCopy();
        above.properties().forEach(each -> {
            boolean mixes = each.getValue() instanceof ObjectNode words
                    && !words.has(GENERAL_FORM) // plural forms are of one language
                    && both.get(each.getKey()) instanceof ObjectNode;
            both.set(
                    each.getKey(),
                    mixes ? over((ObjectNode) both.get(each.getKey()), (ObjectNode) each.getValue()) : each.getValue());
        });
        return both;
    }

    private static String name(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: the language's own name is missing");
        }
        return name;
    }

    private static Direction direction(String html) {
        return switch (html) {
            case "ltr" -> Direction.LTR;
            case "rtl" -> Direction.RTL;
            default -> throw new IllegalArgumentException("direction: \"" + html + "\" is neither ltr nor rtl");
        };
    }

    private static ObjectNode object(JsonNode file, String key) {
        if (file.get(key) instanceof ObjectNode words) {
            return words;
        }
        throw new IllegalArgumentException(key + ": there are no words");
    }

    private static Map<String, Words.Entry> entries(ObjectNode problems) {
        Map<String, Words.Entry> entries = new HashMap<>();
        problems.properties()
                .forEach(problem -> entries.put(
                        problem.getKey(),
                        new Words.Entry(
                                problem.getValue().path("says").asText(),
                                problem.getValue().path("remedy").asText())));
        return entries;
    }
}
