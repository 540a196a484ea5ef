package org.tamga.benchmarks.contestants.flink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.tamga.benchmarks.contestants.flink.LinkedVehicle.Pair;
import org.tamga.benchmarks.traffic.Passage;

/** Makes cases of pairs: takes the pairs of one passage together, in event time, and says each case once. */
final class CaseFunction extends KeyedProcessFunction<String, Pair, Match> {
    private static final long serialVersionUID = 1;

    private transient MapState<Long, List<Pair>> pending;
    private transient ValueState<Case> running;

    @Override
    public void open(OpenContext context) {
        pending = getRuntimeContext()
                .getMapState(
                        new MapStateDescriptor<>("pending", Types.LONG, Types.LIST(TypeInformation.of(Pair.class))));
        running = getRuntimeContext().getState(new ValueStateDescriptor<>("case", TypeInformation.of(Case.class)));
    }

    @Override
    public void processElement(Pair pair, Context context, Collector<Match> out) throws Exception {
        long time = pair.second().time();
        List<Pair> pairs = pending.get(time);
        if (pairs == null) {
            pairs = new ArrayList<>();
            context.timerService().registerEventTimeTimer(time);
        }
        pairs.add(pair);
        pending.put(time, pairs);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Match> out) throws Exception {
        List<Pair> pairs = pending.get(time);
        pending.remove(time);
        Passage second = pairs.get(0).second();
        List<Passage> firsts = pairs.stream().map(Pair::first).toList();
        Case of = caseOf(firsts, second);
        firsts.forEach(of::add);
        of.add(second);
        if (!of.isSaid() && of.joinsTwoSides()) {
            of.say();
            out.collect(new Match(second.vehicle(), of.anchor(), time));
        }
        running.update(of);
    }

    /** The running one if an earlier hit belongs to it, otherwise a new one from the first hit on. */
    private Case caseOf(List<Passage> firsts, Passage second) throws Exception {
        Optional<Passage> earlier = firsts.stream().filter(Passage::hit).min(Comparator.comparingLong(Passage::time));
        Case before = running.value();
        return before != null && earlier.isPresent() && before.covers(earlier.get())
                ? before
                : new Case(earlier.orElse(second));
    }
}
