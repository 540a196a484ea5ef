package org.tamga.events.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A closed list of words; read in either case. {@code OTHER} stands for words of a newer version and is never read. */
final class Words<E extends Enum<E>> {
    private final Map<String, E> byWord = new LinkedHashMap<>();
    private final UnaryOperator<String> letters;

    private Words(Class<E> type, UnaryOperator<String> letters) {
        this.letters = letters;
        for (E constant : type.getEnumConstants()) {
            if (!constant.name().equals("OTHER")) {
                byWord.put(write(constant), constant);
            }
        }
    }

    static <E extends Enum<E>> Words<E> lowerCase(Class<E> type) {
        return new Words<>(type, word -> word.toLowerCase(Locale.ROOT));
    }

    static <E extends Enum<E>> Words<E> upperCase(Class<E> type) {
        return new Words<>(type, word -> word.toUpperCase(Locale.ROOT));
    }

    /** Null if {@code word} is not on the list. */
    @Nullable
    E read(String word) {
        E known = byWord.get(word);
        return known != null ? known : byWord.get(letters.apply(word.strip()));
    }

    String write(E constant) {
        return letters.apply(constant.name());
    }

    Collection<String> allowed() {
        return byWord.keySet();
    }
}
