package org.tamga.detection.travel;

import java.util.Comparator;

/** Two vehicles, by their normal forms, the smaller first. Personal data. */
public record Pair(String first, String second) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::first).thenComparing(Pair::second);

    public Pair {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("a pair is of two vehicles, the smaller first");
        }
    }

    /** The normal form under which the pair's history is kept. No plate holds a separator. */
    public String normalForm() {
        return first + "|" + second;
    }

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
