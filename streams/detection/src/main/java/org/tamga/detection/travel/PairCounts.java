package org.tamga.detection.travel;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How often two vehicles met, as far as it matters: not often enough, or perhaps. Two bits for each of many places, to
 * which pairs are scattered; pairs that share one are counted as one, so a count can be too high, never too low. Safe for
 * use by several threads.
 */
public final class PairCounts {
    private static final int PLACES_IN_INT = Integer.SIZE / 2;
    private static final int MOST = 3;
    private static final int SMALLEST = 10;
    private static final int LARGEST = 28;

    private final AtomicIntegerArray bits;
    private final int shift;

    private PairCounts(int power) {
        bits = new AtomicIntegerArray((1 << power) / PLACES_IN_INT);
        shift = Long.SIZE - power;
    }

    /** So large that few pairs of this many observations share a place; never above 64 MiB. */
    public static PairCounts forObservations(long observations) {
        int power = Long.SIZE - Long.numberOfLeadingZeros(Math.max(observations, 1) * 32);
        return new PairCounts(Math.min(LARGEST, Math.max(SMALLEST, power)));
    }

    public void count(Togetherness both) {
        int place = place(both);
        int at = place / PLACES_IN_INT;
        int offset = place % PLACES_IN_INT * 2;
        for (int now = bits.get(at); (now >>> offset & MOST) < MOST; now = bits.get(at)) {
            if (bits.compareAndSet(at, now, now + (1 << offset))) {
                return;
            }
        }
    }

    /** Whether the pair may have met as often as any rule asks for. */
    public boolean isEnough(Togetherness both) {
        int place = place(both);
        return (bits.get(place / PLACES_IN_INT) >>> place % PLACES_IN_INT * 2 & MOST) >= Traveller.TIMES;
    }

    private int place(Togetherness both) {
        long pair = (long) both.first().member().hashCode() << Integer.SIZE
                ^ both.second().member().hashCode() & 0xFFFF_FFFFL;
        long mixed = (pair ^ pair >>> 29) * 0x9E37_79B9_7F4A_7C15L; // Fibonacci hashing
        return (int) ((mixed ^ mixed >>> 32) * 0x9E37_79B9_7F4A_7C15L >>> shift);
    }
}
