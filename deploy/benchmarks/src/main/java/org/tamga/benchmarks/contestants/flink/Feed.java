package org.tamga.benchmarks.contestants.flink;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.streaming.api.functions.sink.legacy.SinkFunction;
import org.tamga.benchmarks.contestants.Work;
import org.tamga.benchmarks.traffic.Passage;

/**
 * What goes into the local cluster and what comes out of it. Static, as the cluster's functions are serialised copies;
 * they run in this JVM, so reading costs nothing that the other engines do not pay.
 */
final class Feed {
    private static volatile List<Passage> arrivals = List.of();
    private static volatile Work work = new Work();
    private static final Queue<Match> MATCHES = new ConcurrentLinkedQueue<>();

    private Feed() {}

    static void open(List<Passage> passages, Work measured) {
        arrivals = passages;
        work = measured;
        MATCHES.clear();
    }

    static void close() {
        arrivals = List.of();
        MATCHES.clear();
    }

    /** The work begins with the first: what the cluster needs to start is not counted. */
    static Passage arrival(long number) {
        if (number == 0) {
            work.begin();
        }
        return arrivals.get((int) number);
    }

    static List<Match> matches() {
        return List.copyOf(MATCHES);
    }

    static final class Results implements SinkFunction<Match> {
        private static final long serialVersionUID = 1;

        @Override
        public void invoke(Match match, Context context) {
            MATCHES.add(match);
        }
    }
}
