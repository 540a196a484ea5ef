package org.tamga.producers.post.feeds;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which of several equal rows of a file a row is. Knows rows by 64 bits of their hash, 8 bytes each: no more than
 * {@value #MOST} different ones, and no more than {@value #MOST_REPEATED} that are repeated, so that it stays below 110 MB.
 */
final class Repeats {
    static final int MOST = 6_000_000;
    static final int MOST_REPEATED = 500_000;
    private static final int LEAST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 23;
    private static final int SHORTEST_ROW = 32;

    private final Map<Long, Integer> repeated = new HashMap<>();
    private long[] slots;
    private int rows;

    /** @param bytes how long the file is: with it the table need not grow, which takes half its size again */
    Repeats(long bytes) {
        long wanted = Math.max(LEAST_SLOTS, Math.min(MOST_SLOTS, bytes / SHORTEST_ROW * 4 / 3));
        slots = new long[Integer.highestOneBit((int) wanted - 1) << 1];
    }

    /** From 1; empty if there are more rows than it can know. */
    OptionalInt next(long hash) {
        long key = hash == 0 ? 1 : hash;
        if (rows >= slots.length / 4 * 3) {
            if (slots.length == MOST_SLOTS) {
                return OptionalInt.empty();
            }
            grow();
        }
        if (put(slots, key)) {
            rows++;
            return OptionalInt.of(1);
        }
        if (repeated.size() >= MOST_REPEATED && !repeated.containsKey(key)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(repeated.merge(key, 2, (before, two) -> before + 1));
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long key : slots) {
            if (key != 0) {
                put(larger, key);
            }
        }
        slots = larger;
    }

    /** Whether it was not there. */
    private static boolean put(long[] slots, long key) {
        int mask = slots.length - 1;
        int slot = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == key) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = key;
        return true;
    }
}
