package org.tamga.detection.batch;

import java.util.List;
import java.util.function.Consumer;

/** Values brought together by what they belong to. Safe for use by several threads until the first reading. */
public interface Groups<V> {
    void add(V value);

    /**
     * Hands over every group once, in any order, several at a time where there are threads for it; the values of a group
     * come in any order. Can be asked again.
     */
    void forEach(Consumer<List<V>> each);

    /** Lets go of everything. */
    void clear();
}
