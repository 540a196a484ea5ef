package org.tamga.detection.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values in order of time, in memory. Most come after all others, where adding one costs nothing; one that comes late is
 * shifted in, which is cheap up to hundreds of thousands. Searching looks at times only, which lie side by side; an empty
 * one, as most are, is nothing but itself.
 *
 * @param <T> what stands at a time, in whole milliseconds
 */
public final class Timeline<T> {
    private static final int FIRST_CAPACITY = 4;
    private static final long[] NONE = {};
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE - 1);

    private final Comparator<T> sameTime;
    private T[] values = array(0);
    private long[] times = NONE;
    private int size;

    /** @param sameTime the order of values of one time; of two that are equal in it there is room for one */
    public Timeline(Comparator<T> sameTime) {
        this.sameTime = sameTime;
    }

    /** Puts a value in, in place of the one that stands there in order. */
    public void put(Instant time, T value) {
        long millis = floor(time);
        if (size == 0 || times[size - 1] < millis) {
            insert(size, millis, value);
            return;
        }
        int at = find(millis, value);
        if (at >= 0) {
            values[at] = value;
        } else {
            insert(-at - 1, millis, value);
        }
    }

    /** Takes out what stands at that place in order, if something does. */
    public void remove(Instant time, T value) {
        int at = find(floor(time), value);
        if (at >= 0) {
            size--;
            System.arraycopy(times, at + 1, times, at, size - at);
            System.arraycopy(values, at + 1, values, at, size - at);
            Arrays.fill(values, size, size + 1, null); // lets it go
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** All values, in order; a view. */
    public List<T> all() {
        return list(0, size);
    }

    /** Those with {@code from <= time <= to}, in order; a view. */
    public List<T> between(Instant from, Instant to) {
        long last = floor(to);
        int first = firstFrom(ceiling(from));
        // mostly the present is meant, which is the end of all
        int end = size == 0 || times[size - 1] <= last ? size : firstFrom(last + 1);
        return list(first, Math.max(first, end));
    }

    /** Hands over those with {@code from <= time <= to}, in order. */
    public void forEach(Instant from, Instant to, Consumer<T> each) {
        long last = floor(to);
        for (int at = firstFrom(ceiling(from)); at < size && times[at] <= last; at++) {
            each.accept(values[at]);
        }
    }

    /** The last before the place in order of this one, which need not be there, that passes the test. */
    public @Nullable T lastBefore(Instant time, T value, Predicate<T> test) {
        if (size == 0) {
            return null;
        }
        int place = find(floor(time), value);
        for (int at = (place < 0 ? -place - 1 : place) - 1; at >= 0; at--) {
            if (test.test(values[at])) {
                return values[at];
            }
        }
        return null;
    }

    /** The first after the place in order of this one, which need not be there, that passes the test. */
    public @Nullable T firstAfter(Instant time, T value, Predicate<T> test) {
        if (size == 0) {
            return null;
        }
        int place = find(floor(time), value);
        for (int at = place < 0 ? -place - 1 : place + 1; at < size; at++) {
            if (test.test(values[at])) {
                return values[at];
            }
        }
        return null;
    }

    private void insert(int at, long millis, T value) {
        if (size == times.length) {
            int capacity = Math.max(FIRST_CAPACITY, size + (size >> 1) + 1);
            times = Arrays.copyOf(times, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        System.arraycopy(times, at, times, at + 1, size - at);
        System.arraycopy(values, at, values, at + 1, size - at);
        times[at] = millis;
        values[at] = value;
        size++;
    }

    private List<T> list(int from, int to) {
        return Collections.unmodifiableList(Arrays.asList(values).subList(from, to));
    }

    @SuppressWarnings("unchecked") // nothing but T is put in, and nobody else sees it
    private static <T> T[] array(int length) {
        return (T[]) new Object[length];
    }

    /** As {@link Arrays#binarySearch}: where it stands, or {@code -(where it would) - 1}. */
    private int find(long millis, T value) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = Long.compare(times[middle], millis);
            if (compared == 0) {
                compared = sameTime.compare(values[middle], value);
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
        int high = size;
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
