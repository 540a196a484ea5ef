package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** Spans of time, in milliseconds, and of places. */
final class Spans {
    static final long MINUTE = 60_000;
    static final long DAY = 86_400_000;

    private Spans() {}

    /** "Chain(X, W): X in order; a new chain starts where the gap to the previous element is > W." */
    static <T> List<List<T>> chains(List<T> inOrder, long window, ToLongFunction<T> time) {
        List<List<T>> chains = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            if (i == 0 || time.applyAsLong(inOrder.get(i)) - time.applyAsLong(inOrder.get(i - 1)) > window) {
                chains.add(new ArrayList<>());
            }
            chains.get(chains.size() - 1).add(inOrder.get(i));
        }
        return chains;
    }

    /** "≥ 2 countries and ≥ 2 crossings" */
    static boolean twoSides(Collection<EventByText> events) {
        return events.stream().map(EventByText::country).distinct().count() >= 2
                && events.stream().map(EventByText::crossing).distinct().count() >= 2;
    }

    static long between(EventByText a, EventByText b) {
        return Math.abs(a.time() - b.time());
    }

    /** "A day is a calendar day at UTC+5", counted from 1970. */
    static long day(long time) {
        return Math.floorDiv(time + 5 * 60 * MINUTE, DAY);
    }
}
