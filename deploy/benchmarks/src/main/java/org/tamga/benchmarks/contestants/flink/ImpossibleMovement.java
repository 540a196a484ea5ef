package org.tamga.benchmarks.contestants.flink;

import java.util.List;
import java.util.Map;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.util.Collector;
import org.tamga.benchmarks.tasks.Speed;
import org.tamga.benchmarks.traffic.Passage;

/** Two passages that follow each other and that one vehicle cannot have made. */
final class ImpossibleMovement {
    private ImpossibleMovement() {}

    static DataStream<Match> in(KeyedStream<Passage, String> passages) {
        Pattern<Passage, Passage> pattern =
                Pattern.<Passage>begin("a").next("b").where(When.against("a", Speed::isImpossible));
        return CEP.pattern(passages, pattern).inEventTime().process(new Report());
    }

    private static final class Report extends PatternProcessFunction<Passage, Match> {
        private static final long serialVersionUID = 1;

        @Override
        public void processMatch(Map<String, List<Passage>> match, Context context, Collector<Match> out) {
            Passage a = Stage.passage(match, "a");
            Passage b = Stage.passage(match, "b");
            out.collect(new Match(b.vehicle(), a.id() + "," + b.id(), context.timestamp()));
        }
    }
}
