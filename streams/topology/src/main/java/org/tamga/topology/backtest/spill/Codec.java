package org.tamga.topology.backtest.spill;

/** How values of one kind are written to a file that nobody but this run ever reads. Safe for use by several threads. */
public interface Codec<V> {
    /** What {@code value} belongs to; compared by {@code equals}. */
    Object groupOf(V value);

    /** A hash of the group that is spread over all 64 bits well enough; equal for equal groups. */
    default long hash(V value) {
        return groupOf(value).hashCode();
    }

    void write(V value, PackedOutput to);

    /** What {@link #write} wrote. */
    V read(PackedInput from);
}
