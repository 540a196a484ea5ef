package org.tamga.detection.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Groups in memory, in order of what they belong to. */
final class MemoryGroups<K extends Comparable<K>, V> implements Groups<V> {
    private final Function<V, K> keyOf;
    private final Map<K, List<V>> groups = new TreeMap<>();

    MemoryGroups(Function<V, K> keyOf) {
        this.keyOf = keyOf;
    }

    @Override
    public synchronized void add(V value) {
        groups.computeIfAbsent(keyOf.apply(value), key -> new ArrayList<>()).add(value);
    }

    @Override
    public void forEach(Consumer<List<V>> each) {
        groups.values().forEach(each);
    }

    @Override
    public void clear() {
        groups.clear();
    }
}
