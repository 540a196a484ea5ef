package org.tamga.benchmarks.contestants.flink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.util.Collector;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.traffic.Passage;

/**
 * The pattern finds the pairs of a hit and another passage within the window; a chain of hits has no fixed length and a
 * pattern cannot count countries, so a keyed function makes cases of the pairs.
 */
final class LinkedVehicle {
    /** Flink's window is open at its end, the task's is closed. */
    private static final Duration WINDOW = Duration.ofMillis(Task.LINKED_VEHICLE.window() + 1);

    private LinkedVehicle() {}

    static DataStream<Match> in(KeyedStream<Passage, String> passages) {
        Pattern<Passage, Passage> pattern = Pattern.<Passage>begin("first")
                .followedByAny("second")
                .where(When.against("first", LinkedVehicle::concern))
                .within(WINDOW);
        return CEP.pattern(passages, pattern)
                .inEventTime()
                .process(new Pairs())
                .keyBy(pair -> pair.second().vehicle())
                .process(new CaseFunction());
    }

    /** Two hits may belong to one chain; a hit and a sighting concern each other where they lie on different sides. */
    private static boolean concern(Passage first, Passage second) {
        boolean sameSide =
                first.crossing().equals(second.crossing()) && first.country().equals(second.country());
        return (first.hit() && second.hit()) || ((first.hit() || second.hit()) && !sameSide);
    }

    /** Two passages of one vehicle in order of time, at least one of them a hit. */
    public record Pair(Passage first, Passage second) {}

    private static final class Pairs extends PatternProcessFunction<Passage, Pair> {
        private static final long serialVersionUID = 1;

        @Override
        public void processMatch(Map<String, List<Passage>> match, Context context, Collector<Pair> out) {
            out.collect(new Pair(Stage.passage(match, "first"), Stage.passage(match, "second")));
        }
    }
}
