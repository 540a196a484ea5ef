package org.tamga.producers.post.words;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for problems and questions in one language, from {@code post/problems/LANGUAGE.json}. */
public final class Words {
    /** The language that has every word. */
    public static final String FIRST = "en";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Words> KNOWN = new HashMap<>();

    private final String language;
    private final Map<String, Entry> entries;

    private Words(String language, Map<String, Entry> entries) {
        this.language = language;
        this.entries = entries;
    }

    /**
     * What is said of one code.
     *
     * @param says what is wrong, with {@code {value}} for the value
     * @param remedy what to do; empty where English words of the validator say it better
     */
    public record Entry(String says, String remedy) {}

    /** @param language a code such as {@code "ru"}; one without words gets English */
    public static Words in(@Nullable String language) {
        String code = language == null ? FIRST : language.toLowerCase(Locale.ROOT);
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(has(code) ? code : FIRST, Words::read);
        }
    }

    public String language() {
        return language;
    }

    /** The sentence for {@code code}; the code itself if it has none. */
    public String says(String code, String value) {
        Entry entry = entries.get(code);
        return entry == null ? code : entry.says().replace("{value}", value);
    }

    /** The sentence for {@code code} where the value is not at hand; what to do, if the sentence needs one. */
    public String inGeneral(String code) {
        Entry entry = entries.get(code);
        if (entry == null) {
            return code;
        }
        return entry.says().contains("{value}") ? entry.remedy() : entry.says();
    }

    /**
     * What to do.
     *
     * @param otherwise where there is no sentence for it
     */
    public String remedy(String code, String otherwise) {
        Entry entry = entries.get(code);
        return entry == null || entry.remedy().isEmpty() ? otherwise : entry.remedy();
    }

    Map<String, Entry> entries() {
        return entries;
    }

    private static boolean has(String code) {
        return code.matches("[a-z]{2,3}") && Words.class.getResource(path(code)) != null;
    }

    private static String path(String code) {
        return "/post/problems/" + code + ".json";
    }

    private static Words read(String code) {
        try (InputStream in = Words.class.getResourceAsStream(path(code))) {
            return new Words(code, JSON.readValue(in, new TypeReference<Map<String, Entry>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path(code) + " cannot be read", unreadable);
        }
    }
}
