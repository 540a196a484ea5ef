package org.tamga.topology.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.events.internal.Reconsideration;

/**
 * Looks at histories anew when the rules say otherwise than before: at all of them, a stretch at a time so that the
 * stream never stops for long, and from where it was after a restart; at all of them, too, when a start brings another
 * memory than the one before; at those of a key when a stop-list or an operation changes, begins or ends for it.
 */
public final class Reconsidering {
    private static final Logger LOG = LoggerFactory.getLogger(Reconsidering.class);
    private static final Duration BETWEEN_STRETCHES = Duration.ofMillis(100);
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(10);
    private static final int STRETCH = 500;
    private static final String PROGRESS = "progress";
    private static final String MEMORY = "memory";

    private final KeyValueStore<String, Reconsideration> progress;
    private final KeyValueStore<String, ?> histories;
    private final StageRules rules;
    private final Function<Key, Stream<String>> historiesOf;
    private final Consumer<String> reconsider;
    private Instant turnedUntil = Instant.MIN;
    private boolean isMemoryKnown;

    /**
     * @param histories by keys that begin with the history's name and a slash
     * @param historiesOf the names of the histories that a key takes part in
     * @param reconsider looks at the history of this name
     */
    public Reconsidering(
            ProcessorContext<?, ?> context,
            KeyValueStore<String, Reconsideration> progress,
            KeyValueStore<String, ?> histories,
            StageRules rules,
            Function<Key, Stream<String>> historiesOf,
            Consumer<String> reconsider) {
        this.progress = progress;
        this.histories = histories;
        this.rules = rules;
        this.historiesOf = historiesOf;
        this.reconsider = reconsider;
        context.schedule(BETWEEN_STRETCHES, PunctuationType.WALL_CLOCK_TIME, now -> stretch());
        context.schedule(BETWEEN_TURNS, PunctuationType.WALL_CLOCK_TIME, now -> turn(Instant.ofEpochMilli(now)));
    }

    /** What follows from a change of the rules. */
    public void after(StageRules.Change change) {
        change.keys().forEach(this::reconsider);
        if (change.isOfPatterns()) {
            begin();
        }
    }

    private void begin() {
        progress.put(PROGRESS, upTo(""));
    }

    private Reconsideration upTo(String history) {
        Horizon memory = rules.rules().memory();
        return new Reconsideration(history, memory.hitYears(), memory.sightingYears());
    }

    /** Not before the first turn: what is written while a stage is being made is part of no commit. */
    private void compareMemory() {
        isMemoryKnown = true;
        Reconsideration last = progress.get(MEMORY);
        Horizon before = // a store from before memory was a setting says nothing
                last == null ? Horizon.DEFAULT : new Horizon(last.getHitYears(), last.getSightingYears());
        if (!before.equals(rules.rules().memory())) {
            progress.put(MEMORY, upTo(""));
            begin();
        }
    }

    private void reconsider(Key key) {
        historiesOf.apply(key).forEach(reconsider);
    }

    /** A stop that ends, an operation that begins: nobody sends a record for that. */
    private void turn(Instant now) {
        rules.rules().control().turning(turnedUntil, now).forEach(this::reconsider);
        turnedUntil = now;
    }

    private void stretch() {
        if (!isMemoryKnown) {
            compareMemory();
        }
        Reconsideration standing = progress.get(PROGRESS);
        if (standing == null) {
            return;
        }
        String upTo = standing.getUpTo();
        for (int count = 0; count < STRETCH; count++) {
            String next = nextAfter(upTo);
            if (next == null) {
                progress.delete(PROGRESS);
                LOG.info("Looked at all histories anew, under the rules as they are now");
                return;
            }
            reconsider.accept(next);
            upTo = next;
        }
        progress.put(PROGRESS, upTo(upTo));
    }

    private @Nullable String nextAfter(String history) {
        // '0' sorts right after '/': the first key of the next history
        try (KeyValueIterator<String, ?> keys = histories.range(history.isEmpty() ? null : history + "0", null)) {
            return keys.hasNext() ? name(keys.peekNextKey()) : null;
        }
    }

    private static String name(String storeKey) {
        return storeKey.substring(0, storeKey.indexOf('/'));
    }
}
