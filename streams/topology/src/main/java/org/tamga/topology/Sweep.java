package org.tamga.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Goes round a store a stretch at a time, so that forgetting what memory no longer holds never stops the stream for long:
 * once after a start without a pause, since memory may be shorter than it was, then again and again at leisure.
 */
public final class Sweep<V> {
    private static final int STRETCH = 500;
    private static final Duration AT_FIRST = Duration.ofMillis(100);
    private static final Duration AT_LEISURE = Duration.ofSeconds(3);

    private final KeyValueStore<String, V> store;
    private final BiPredicate<V, Instant> isForgotten;
    private final BiConsumer<String, V> forget;
    private @Nullable String from;
    private @Nullable Cancellable firstRound;

    /** @param forget is called after the stretch was read, so it may write to the store */
    public Sweep(KeyValueStore<String, V> store, BiPredicate<V, Instant> isForgotten, BiConsumer<String, V> forget) {
        this.store = store;
        this.isForgotten = isForgotten;
        this.forget = forget;
    }

    public void schedule(ProcessorContext<?, ?> context) {
        firstRound = context.schedule(AT_FIRST, PunctuationType.WALL_CLOCK_TIME, now -> {
            step(Instant.ofEpochMilli(now));
            if (from == null) {
                Objects.requireNonNull(firstRound).cancel();
                context.schedule(
                        AT_LEISURE, PunctuationType.WALL_CLOCK_TIME, later -> step(Instant.ofEpochMilli(later)));
            }
        });
    }

    /** Looks at the next stretch and forgets what is due at {@code now}. */
    private void step(Instant now) {
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
