package org.tamga.detection.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Values in order of time, in memory. Most come after all others, where adding one costs nothing; one that comes late is
 * shifted in, which is cheap up to hundreds of thousands. Searching looks at times only, which lie side by side.
 *
 * @param <T> what stands at a time, in whole milliseconds
 */
public final class Timeline<T> {
    private static final int FIRST_CAPACITY = 4;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE - 1);

    private final Comparator<T> sameTime;
    private final ArrayList<T> values = new ArrayList<>(FIRST_CAPACITY);
    private long[] times = new long[FIRST_CAPACITY];

    /** @param sameTime the order of values of one time; of two that are equal in it there is room for one */
    public Timeline(Comparator<T> sameTime) {
        this.sameTime = sameTime;
    }

    /** Puts a value in, in place of the one that stands there in order. */
    public void put(Instant time, T value) {
        long millis = floor(time);
        if (values.isEmpty() || times[values.size() - 1] < millis) {
            insert(values.size(), millis, value);
            return;
        }
        int at = find(millis, value);
        if (at >= 0) {
            values.set(at, value);
        } else {
            insert(-at - 1, millis, value);
        }
    }

    /** Takes out what stands at that place in order, if something does. */
    public void remove(Instant time, T value) {
        int at = find(floor(time), value);
        if (at >= 0) {
            values.remove(at);
            System.arraycopy(times, at + 1, times, at, values.size() - at);
        }
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** All values, in order; a view. */
    public List<T> all() {
        return Collections.unmodifiableList(values);
    }

    /** Those with {@code from <= time <= to}, in order; a view. */
    public List<T> between(Instant from, Instant to) {
        long last = floor(to);
        int first = firstFrom(ceiling(from));
        // mostly the present is meant, which is the end of all
        int end = values.isEmpty() || times[values.size() - 1] <= last ? values.size() : firstFrom(last + 1);
        return values.subList(first, Math.max(first, end));
    }

    /** Those before the place in order of this one, which need not be there; a view. */
    public List<T> before(Instant time, T value) {
        int at = find(floor(time), value);
        return values.subList(0, at < 0 ? -at - 1 : at);
    }

    /** Those after the place in order of this one, which need not be there; a view. */
    public List<T> after(Instant time, T value) {
        int at = find(floor(time), value);
        return values.subList(at < 0 ? -at - 1 : at + 1, values.size());
    }

    private void insert(int at, long millis, T value) {
        int size = values.size();
        if (size == times.length) {
            times = Arrays.copyOf(times, size + (size >> 1) + 1);
        }
        System.arraycopy(times, at, times, at + 1, size - at);
        times[at] = millis;
        values.add(at, value);
    }

    /** As {@link Arrays#binarySearch}: where it stands, or {@code -(where it would) - 1}. */
    private int find(long millis, T value) {
        int low = 0;
        int high = values.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = Long.compare(times[middle], millis);
            if (compared == 0) {
                compared = sameTime.compare(values.get(middle), value);
            }
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /** The first place whose time is {@code millis} or later. */
    private int firstFrom(long millis) {
        int low = 0;
        int high = values.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long ceiling(Instant time) {
        return time.getNano() % NANOS_PER_MILLI == 0 ? floor(time) : floor(time) + 1;
    }

    /** All of time fits, its ends being cut. */
    private static long floor(Instant time) {
        if (time.isBefore(FIRST)) {
            return FIRST.toEpochMilli();
        }
        return time.isAfter(LAST) ? LAST.toEpochMilli() : time.toEpochMilli();
    }
}
