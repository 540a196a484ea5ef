package org.tamga.producers.post.words;

import java.util.Map;

/** The words for problems and questions in one language. */
public final class Words {
    private final String language;
    private final Map<String, Entry> entries;

    Words(String language, Map<String, Entry> entries) {
        this.language = language;
        this.entries = Map.copyOf(entries);
    }

    /**
     * What is said of one code.
     *
     * @param says what is wrong, with {@code {value}} for the value
     * @param remedy what to do; empty where English words of the validator say it better
     */
    public record Entry(String says, String remedy) {}

    /** Its code. */
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
}
