package org.tamga.topology.backtest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.batch.BatchRun;
import org.tamga.detection.batch.Groups;
import org.tamga.detection.forecast.Forecasting;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Rules;
import org.tamga.topology.backtest.spill.SpillSpace;
import org.tamga.topology.backtest.spill.SpilledGrouping;
import org.tamga.topology.backtest.spill.SpilledGroups;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * A back-test with bounded memory: reports are brought together by event, of each event the revision that counts goes
 * on, its observations are brought together by history, and every rule set looks at every history once.
 *
 * @param forecasts whether it is learnt, too, where things appear next
 */
record Backtest(CheckpointRegister register, SpillSpace space, Progress progress, boolean forecasts) {

    Backtest(CheckpointRegister register, SpillSpace space, Progress progress) {
        this(register, space, progress, false);
    }

    /** The alerts that each of {@code ruleSets}, all of one memory, leaves open after {@code events}. */
    Found run(Events events, List<Rules> ruleSets) throws IOException {
        try (SpilledGrouping grouping = new SpilledGrouping(space)) {
            Settled settled = settled(events, ruleSets.get(0).memory(), grouping);
            return detect(settled, ruleSets, grouping);
        }
    }

    /** Hands over every history of {@code events}, each whole, in no order, by several threads. */
    void histories(Events events, Consumer<List<Observation>> each) throws IOException {
        try (SpilledGrouping grouping = new SpilledGrouping(space)) {
            Settled settled = settled(events, Horizon.DEFAULT, grouping);
            progress.starts("looking at histories", settled.observations(), "observations");
            settled.histories().forEach(history -> {
                progress.advances(history.size());
                each.accept(history);
            });
        }
    }

    private Settled settled(Events events, Horizon memory, SpilledGrouping grouping) throws IOException {
        SpilledGroups<Observation> histories = grouping.observations();
        SpilledGroups<Arrival> arrivals = grouping.groups(new ArrivalCodec());
        Rejects rejects = new Rejects();
        Intake intake = new Intake(register, arrivals, histories::pack, rejects);
        try (Crew crew = new Crew(space.threads())) {
            events.readInto(intake, crew, progress);
        }
        return settle(arrivals, histories, intake.received(), rejects, new TooOld(memory));
    }

    private Settled settle(
            Groups<Arrival> arrivals,
            SpilledGroups<Observation> histories,
            long received,
            Rejects rejects,
            TooOld tooOld) {
        progress.starts("settling revisions", received, "records");
        LongAdder standing = new LongAdder();
        LongAdder observations = new LongAdder();
        LongAccumulator clock = new LongAccumulator(Math::max, Long.MIN_VALUE);
        arrivals.forEach(ofOneEvent -> {
            progress.advances(ofOneEvent.size());
            Arrival winner = Arrival.winner(own(ofOneEvent, rejects));
            if (!winner.retracted()) {
                standing.increment();
                tooOld.see(winner.nature(), winner.time());
                clock.accumulate(winner.time().toEpochMilli());
                observations.add(winner.observations().size());
                winner.observations().forEach(histories::add);
            }
        });
        arrivals.clear();
        Instant last = standing.sum() == 0 ? Instant.MIN : Instant.ofEpochMilli(clock.get());
        return new Settled(received, rejects, histories, standing.sum(), observations.sum(), last, tooOld);
    }

    /** What may speak of the event; what another post says under its id is rejected. */
    private static List<Arrival> own(List<Arrival> ofOneEvent, Rejects rejects) {
        if (ofOneEvent.size() == 1) {
            return ofOneEvent; // as it is with nearly all
        }
        Optional<String> owner = Arrival.owner(ofOneEvent);
        List<Arrival> own =
                ofOneEvent.stream().filter(arrival -> arrival.isOf(owner)).toList();
        ofOneEvent.stream()
                .filter(arrival -> !arrival.isOf(owner))
                .forEach(arrival -> rejects.addForeign(
                        arrival.eventId(), String.valueOf(arrival.delivery().post()), owner.orElseThrow()));
        return own;
    }

    private Found detect(Settled settled, List<Rules> ruleSets, SpilledGrouping grouping) {
        progress.starts("looking at histories", settled.observations(), "observations");
        List<BatchRun> runs = ruleSets.stream()
                .map(rules -> new BatchRun(rules, settled.clock(), grouping))
                .toList();
        settled.histories().forEach(history -> {
            progress.advances(history.size());
            runs.forEach(run -> run.history(history));
        });
        Forecasting forecasting = forecasts ? forecasting(settled) : null;
        settled.histories().clear();
        progress.starts("looking at pairs and channels", runs.size(), "rule sets");
        List<List<Alert>> open = new ArrayList<>();
        for (BatchRun run : runs) {
            open.add(run.open());
            progress.advances(1);
        }
        return new Found(
                settled.received(),
                settled.rejects(),
                settled.events(),
                settled.clock(),
                settled.tooOld().at(settled.clock()),
                open,
                forecasting);
    }

    private Forecasting forecasting(Settled settled) {
        progress.starts("learning where things appear next", 2 * settled.observations(), "observations");
        Forecasting forecasting = new Forecasting(settled.events() == 0 ? Instant.EPOCH : settled.clock());
        settled.histories().forEach(history -> {
            progress.advances(history.size());
            forecasting.learn(history);
        });
        forecasting.learnt();
        settled.histories().forEach(history -> {
            progress.advances(history.size());
            forecasting.measure(history);
        });
        return forecasting;
    }

    /**
     * What stands of all events.
     *
     * @param received records, accepted and rejected
     * @param clock the last event
     */
    private record Settled(
            long received,
            Rejects rejects,
            Groups<Observation> histories,
            long events,
            long observations,
            Instant clock,
            TooOld tooOld) {}
}
