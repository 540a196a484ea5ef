package org.tamga.detection.patterns;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.KeyKind;

/** Every pattern there is, as the files of this package declare them. */
public final class Patterns {
    private static final NavigableMap<String, Pattern> ALL = load();
    private static final Map<KeyKind, List<HistoryPattern>> BY_KIND = byKind();

    private Patterns() {}

    /** All patterns, by id. */
    public static List<Pattern> all() {
        return List.copyOf(ALL.values());
    }

    /** The patterns that look at histories of {@code kind}, by id. */
    public static List<HistoryPattern> of(KeyKind kind) {
        return BY_KIND.getOrDefault(kind, List.of());
    }

    /** The patterns of one kind of pattern, by id. */
    public static <P extends Pattern> Stream<P> of(Class<P> type) {
        return ALL.values().stream().filter(type::isInstance).map(type::cast);
    }

    /** The ids of all patterns, sorted. */
    public static List<String> ids() {
        return List.copyOf(ALL.keySet());
    }

    public static @Nullable Pattern byId(String id) {
        return ALL.get(id);
    }

    private static NavigableMap<String, Pattern> load() {
        NavigableMap<String, Pattern> patterns = new TreeMap<>();
        ServiceLoader.load(PatternFile.class, Patterns.class.getClassLoader())
                .forEach(file -> file.patterns().forEach(pattern -> {
                    if (patterns.put(pattern.id(), pattern) != null) {
                        throw new IllegalStateException("two patterns are called " + pattern.id());
                    }
                }));
        return patterns;
    }

    private static Map<KeyKind, List<HistoryPattern>> byKind() {
        Map<KeyKind, List<HistoryPattern>> byKind = new EnumMap<>(KeyKind.class);
        Arrays.stream(KeyKind.values())
                .forEach(kind -> byKind.put(
                        kind,
                        of(HistoryPattern.class)
                                .filter(pattern -> pattern.concerns(kind))
                                .toList()));
        return byKind;
    }
}
