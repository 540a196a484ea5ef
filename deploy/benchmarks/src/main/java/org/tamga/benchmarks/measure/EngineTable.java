package org.tamga.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import org.tamga.benchmarks.contestants.Contestant;
import org.tamga.benchmarks.traffic.Form;

/** The rows of a task's table. */
final class EngineTable {
    static final List<String> HEAD = List.of(
            "| arrivals | engine | events per CPU-second | events per second | true alerts | recall | precision"
                    + " | doubles | withdrawn | late by arrivals p50 / p99 | late by event time p50 / p99 |",
            "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");

    private EngineTable() {}

    static String row(Form form, Contestant contestant, Spread perCpuSecond, Spread perSecond, Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %,d | %s | %s | %,d | %,d | %s | %s |",
                form.id(),
                contestant.title(),
                Figures.thousands(perCpuSecond),
                Figures.thousands(perSecond),
                score.truth(),
                Figures.share(score.recall()),
                Figures.share(score.precision()),
                score.doubles(),
                score.withdrawn(),
                Figures.arrivals(score.arrivalsLate()),
                Figures.times(score.timeLate()));
    }
}
