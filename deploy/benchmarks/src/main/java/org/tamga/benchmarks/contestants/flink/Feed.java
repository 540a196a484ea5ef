package org.tamga.benchmarks.contestants.flink;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.streaming.api.functions.sink.legacy.SinkFunction;
import org.tamga.benchmarks.traffic.Passage;

/**
 * What goes into the local cluster and what comes out of it. Static, as the cluster's functions are serialised copies;
 * they run in this JVM, so reading costs nothing that the other engines do not pay.
 */
final class Feed {
    private static volatile List<Passage> arrivals = List.of();
    private static final Queue<Match> MATCHES = new ConcurrentLinkedQueue<>();

    private Feed() {}

    static void open(List<Passage> passages) {
        arrivals = passages;
        MATCHES.clear();
    }

    static void close() {
        arrivals = List.of();
        MATCHES.clear();
    }

    static Passage arrival(long number) {
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
