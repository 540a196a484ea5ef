package org.tamga.producers.post.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.tamga.producers.post.words.Languages;

/**
 * A language made from English: in Arabic letters, longer by a third, read from right to left. What is not changed by it
 * was never in the file of words, and what looks wrong in it will look wrong in Farsi.
 */
final class PseudoLanguage {
    /** Farsi's, so that numbers and dates are as the browser has them there. */
    static final String CODE = "fa";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنه";
    private static final Pattern OUTSIDE_OF_PLACES = Pattern.compile("[A-Za-z](?![^{]*})");

    private PseudoLanguage() {}

    /** The languages there are and this one, which takes one file in {@code folder}. */
    static Languages addedIn(Path folder) {
        try (InputStream english = PseudoLanguage.class.getResourceAsStream("/post/languages/en.json")) {
            ObjectNode file = (ObjectNode) changed(JSON.readTree(english));
            file.put("direction", "rtl");
            Path languages = Files.createDirectories(folder.resolve("post/languages"));
            JSON.writeValue(languages.resolve(CODE + ".json").toFile(), file);
            URL[] more = {folder.toUri().toURL()};
            return Languages.on(new URLClassLoader(more, PseudoLanguage.class.getClassLoader()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String changed(String english) {
        String letters = OUTSIDE_OF_PLACES
                .matcher(english)
                .replaceAll(letter -> String.valueOf(
                        LETTERS.charAt(Character.toLowerCase(letter.group().charAt(0)) - 'a')));
        return letters + "ـ".repeat((english.length() + 2) / 3);
    }

    private static JsonNode changed(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(changed(node.asText()));
        }
        ObjectNode all = JSON.createObjectNode();
        node.properties().forEach(each -> all.set(each.getKey(), changed(each.getValue())));
        return all;
    }
}
