package org.tamga.benchmarks.contestants.flink;

import java.time.Duration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.functions.co.ProcessJoinFunction;
import org.apache.flink.util.Collector;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.traffic.Passage;

/**
 * An interval join finds the pairs of a hit and another passage within the window, and a keyed function makes cases of
 * the pairs: a pattern cannot count countries, and a pattern of pairs that may begin with any sighting keeps every
 * sighting of ninety days as a match begun, which took minutes where this takes seconds.
 */
final class LinkedVehicle {
    private static final Duration WINDOW = Duration.ofMillis(Task.LINKED_VEHICLE.window());

    private LinkedVehicle() {}

    static DataStream<Match> in(KeyedStream<Passage, String> passages) {
        return passages.filter(Passage::hit)
                .keyBy(Passage::vehicle)
                .intervalJoin(passages)
                .between(WINDOW.negated(), WINDOW)
                .process(new Pairs())
                .keyBy(pair -> pair.second().vehicle())
                .process(new CaseFunction());
    }

    /** Two passages of one vehicle in order of time, at least one of them a hit. */
    public record Pair(Passage first, Passage second) {}

    /** Two hits may belong to one chain; a hit and a sighting concern each other where they lie on different sides. */
    private static final class Pairs extends ProcessJoinFunction<Passage, Passage, Pair> {
        private static final long serialVersionUID = 1;

        @Override
        public void processElement(Passage hit, Passage other, Context context, Collector<Pair> out) {
            if (other.hit()) {
                if (hit.time() < other.time()) { // the other way round it comes as well
                    out.collect(new Pair(hit, other));
                }
            } else if (!isSameSide(hit, other)) {
                out.collect(hit.time() <= other.time() ? new Pair(hit, other) : new Pair(other, hit));
            }
        }

        private static boolean isSameSide(Passage hit, Passage other) {
            return hit.crossing().equals(other.crossing()) && hit.country().equals(other.country());
        }
    }
}
