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

/** The last passage of one stay, the first of the next and the rest of it, the first of a third. */
final class ThreeBorders {
    /** Flink's window is open at its end, the task's is closed. */
    private static final Duration WINDOW = Duration.ofMillis(Task.THREE_BORDERS.window() + 1);

    private ThreeBorders() {}

    static DataStream<Match> in(KeyedStream<Passage, String> passages) {
        Pattern<Passage, Passage> pattern = Pattern.<Passage>begin("left")
                .next("first")
                .where(When.against("left", ThreeBorders::elsewhere))
                .next("rest")
                .where(When.against("first", (first, passage) -> !elsewhere(first, passage)))
                .oneOrMore()
                .consecutive()
                .optional()
                .next("third")
                .where(When.against("first", ThreeBorders::elsewhere))
                .where(When.against("left", ThreeBorders::elsewhere))
                .within(WINDOW);
        return CEP.pattern(passages, pattern).inEventTime().process(new Report());
    }

    private static boolean elsewhere(Passage earlier, Passage passage) {
        return !passage.crossing().equals(earlier.crossing());
    }

    private static final class Report extends PatternProcessFunction<Passage, Match> {
        private static final long serialVersionUID = 1;

        @Override
        public void processMatch(Map<String, List<Passage>> match, Context context, Collector<Match> out) {
            Passage third = Stage.passage(match, "third");
            out.collect(new Match(third.vehicle(), third.id(), context.timestamp()));
        }
    }
}
