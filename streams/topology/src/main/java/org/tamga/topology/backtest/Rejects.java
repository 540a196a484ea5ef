package org.tamga.topology.backtest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.topology.intake.Outcome;

/** What takes no part: all counted, by reason; the first kept to be shown, whichever was judged first. */
final class Rejects {
    static final int SHOWN = 20;

    private final TreeSet<Reject> first = new TreeSet<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private long count;

    /**
     * A record that takes no part, and why.
     *
     * @param source the number of the file or partition, to sort by
     * @param name of the source
     * @param reason a code, kebab-case
     */
    record Reject(int source, String name, long number, String reason, String words) implements Comparable<Reject> {
        private static final Comparator<Reject> ORDER =
                Comparator.comparingInt(Reject::source).thenComparingLong(Reject::number);

        @Override
        public int compareTo(Reject other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return name + ":" + number + " " + words;
        }
    }

    synchronized void add(Reject reject) {
        count++;
        reasons.merge(reject.reason(), 1L, Long::sum);
        first.add(reject);
        if (first.size() > SHOWN) {
            first.pollLast();
        }
    }

    /** An event that a post reported under the id of another's; shown after what single sources gave. */
    synchronized void addForeign(String eventId, String post, String owner) {
        String words = "eventId: " + eventId + " is that of a report of " + owner + ", not of " + post;
        add(new Reject(Integer.MAX_VALUE, "event", count, Outcome.OF_ANOTHER_POST.id(), words));
    }

    synchronized long count() {
        return count;
    }

    /** How many for each reason, by the code of the first problem. */
    synchronized Map<String, Long> reasons() {
        return new TreeMap<>(reasons);
    }

    synchronized List<Reject> first() {
        return List.copyOf(first);
    }
}
