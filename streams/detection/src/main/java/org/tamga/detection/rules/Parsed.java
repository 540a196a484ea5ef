package org.tamga.detection.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parameter values as read from their text, each text once: a pattern asks for them at every event.
 *
 * @param <T> immutable
 */
final class Parsed<T> {
    /** More than all rules have; what analysts try out over the years must not pile up. */
    private static final int MOST = 10_000;

    private final Function<String, T> reading;
    private final Map<String, T> values = new ConcurrentHashMap<>();

    Parsed(Function<String, T> reading) {
        this.reading = reading;
    }

    /** @throws RuntimeException that of the reading */
    T of(String text) {
        @Nullable T known = values.get(text);
        if (known != null) {
            return known;
        }
        T read = reading.apply(text);
        if (values.size() >= MOST) {
            values.clear();
        }
        values.put(text, read);
        return read;
    }
}
