package org.tamga.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Goes round a store a stretch at a time, so that forgetting what memory no longer holds never stops the stream for long.
 */
public final class Sweep<V> {
    private static final int STRETCH = 10_000;

    private final KeyValueStore<String, V> store;
    private final BiPredicate<V, Instant> isForgotten;
    private final BiConsumer<String, V> forget;
    private @Nullable String from;

    /** @param forget is called after the stretch was read, so it may write to the store */
    public Sweep(KeyValueStore<String, V> store, BiPredicate<V, Instant> isForgotten, BiConsumer<String, V> forget) {
        this.store = store;
        this.isForgotten = isForgotten;
        this.forget = forget;
    }

    /** Looks at the next stretch and forgets what is due at {@code now}. */
    public void step(Instant now) {
        List<KeyValue<String, V>> due = new ArrayList<>();
        int seen = 0;
        try (KeyValueIterator<String, V> entries = from == null ? store.all() : store.range(from, null)) {
            while (entries.hasNext() && seen < STRETCH) {
                KeyValue<String, V> entry = entries.next();
                seen++;
                if (isForgotten.test(entry.value, now)) {
                    due.add(entry);
                }
            }
            from = entries.hasNext() ? entries.peekNextKey() : null;
        }
        due.forEach(entry -> forget.accept(entry.key, entry.value));
    }
}
