package org.tamga.producers.simulation.reports;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Report;

/** Reports on their way, in the order in which they reach the centre. */
public final class Arrivals {
    private static final Comparator<Arrival> ORDER =
            Comparator.comparingLong(Arrival::at).thenComparingLong(Arrival::number);

    private final PriorityQueue<Arrival> underWay = new PriorityQueue<>(ORDER);
    private long number;

    void add(long at, Report report) {
        underWay.add(new Arrival(at, number++, report));
    }

    /** The next to arrive before {@code time}, in milliseconds; null if there is none. */
    public @Nullable Arrival before(long time) {
        Arrival next = underWay.peek();
        return next == null || next.at() >= time ? null : underWay.poll();
    }

    public int size() {
        return underWay.size();
    }

    /** @param number of those that arrive in one millisecond the one sent earlier comes first */
    public record Arrival(long at, long number, Report report) {}
}
