package org.tamga.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Goes round a store a stretch at a time, so that forgetting what memory no longer holds never stops the stream for long:
 * once soon after a start without a pause, since memory may be shorter than it was, then again and again at leisure.
 */
public final class Sweep<V> {
    private static final int STRETCH = 500;

    /** What came while nobody read it, and what a post sends now, is more urgent; and code that just started is slow. */
    private static final Duration ONCE_STARTED = Duration.ofSeconds(10);

    private static final Duration AT_FIRST = Duration.ofMillis(100);
    private static final Duration AT_LEISURE = Duration.ofSeconds(3);

    private final KeyValueStore<String, V> store;
    private final BiPredicate<V, Instant> isForgotten;
    private final BiConsumer<String, V> forget;
    private @Nullable String from;
    private @Nullable Cancellable scheduled;

    /** @param forget is called after the stretch was read, so it may write to the store */
    public Sweep(KeyValueStore<String, V> store, BiPredicate<V, Instant> isForgotten, BiConsumer<String, V> forget) {
        this.store = store;
        this.isForgotten = isForgotten;
        this.forget = forget;
    }

    public void schedule(ProcessorContext<?, ?> context) {
        every(
                ONCE_STARTED,
                context,
                started -> every(AT_FIRST, context, now -> {
                    step(now);
                    if (from == null) {
                        every(AT_LEISURE, context, this::step);
                    }
                }));
    }

    /** From now on, and no longer what was done before. */
    private void every(Duration pause, ProcessorContext<?, ?> context, Consumer<Instant> what) {
        if (scheduled != null) {
            scheduled.cancel();
        }
        scheduled =
                context.schedule(pause, PunctuationType.WALL_CLOCK_TIME, now -> what.accept(Instant.ofEpochMilli(now)));
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
