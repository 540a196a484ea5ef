package org.tamga.benchmarks.measure;

import java.util.List;
import org.tamga.benchmarks.contestants.Contestant;
import org.tamga.benchmarks.contestants.Contestants;
import org.tamga.benchmarks.contestants.Findings;
import org.tamga.benchmarks.contestants.Work;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.tasks.Truth;
import org.tamga.benchmarks.traffic.Form;
import org.tamga.benchmarks.traffic.Passage;
import org.tamga.benchmarks.traffic.Traffic;

/**
 * One contestant at one task with the arrivals in one form.
 *
 * @param contestant as in {@link Contestant#id()}
 * @param passages how many, before some are delivered again
 */
public record Trial(String contestant, Task task, Form form, int passages, long seed) {

    /** In this JVM: once over another season of the same length, so that the compiler is done, then once measured. */
    public Measurement measure() {
        Contestant engine = Contestants.of(contestant);
        engine.run(task, arrivals(seed + 1, passages), new Findings(), new Work());

        List<Passage> arrivals = arrivals(seed, passages);
        Findings findings = new Findings();
        Work work = new Work();
        System.gc();
        engine.run(task, arrivals, findings, work);
        Score score = Score.of(findings, Truth.due(task, arrivals), arrivals);
        return new Measurement(arrivals.size(), work.cpuSeconds(), work.wallSeconds(), score);
    }

    private List<Passage> arrivals(long season, int count) {
        return form.arrivals(new Traffic(season, count).inOrder(), season);
    }
}
