package org.tamga.alerting.posts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A set of numbers, kept as the spans they form; few however many the numbers, if hardly any is missing. Immutable. */
public final class Numbers {
    private final NavigableMap<Long, Long> spans;

    private Numbers(NavigableMap<Long, Long> spans) {
        this.spans = spans;
    }

    /** All that lie in one of {@code spans}, which may overlap and come in any order. */
    public static Numbers of(Collection<Span> spans) {
        NavigableMap<Long, Long> merged = new TreeMap<>();
        spans.forEach(span -> add(merged, span));
        return new Numbers(merged);
    }

    private static void add(NavigableMap<Long, Long> merged, Span span) {
        long from = span.from();
        long to = span.to();
        Map.Entry<Long, Long> near = merged.floorEntry(to == Long.MAX_VALUE ? to : to + 1);
        while (near != null && near.getValue() >= from - 1) {
            from = Math.min(from, near.getKey());
            to = Math.max(to, near.getValue());
            merged.remove(near.getKey());
            near = merged.floorEntry(to == Long.MAX_VALUE ? to : to + 1);
        }
        merged.put(from, to);
    }

    /** As few as can be, in order. */
    public List<Span> spans() {
        return spans.entrySet().stream()
                .map(span -> new Span(span.getKey(), span.getValue()))
                .toList();
    }

    /** What of {@code from} to {@code to} is not among them, in order. */
    public List<Span> missing(long from, long to) {
        List<Span> missing = new ArrayList<>();
        long next = from;
        for (Span span : spans()) {
            if (span.to() < next) {
                continue;
            }
            if (span.from() > to) {
                break;
            }
            if (span.from() > next) {
                missing.add(new Span(next, span.from() - 1));
            }
            next = span.to() + 1;
        }
        if (next <= to) {
            missing.add(new Span(next, to));
        }
        return List.copyOf(missing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && spans.equals(numbers.spans);
    }

    @Override
    public int hashCode() {
        return spans.hashCode();
    }

    @Override
    public String toString() {
        return spans().toString();
    }
}
