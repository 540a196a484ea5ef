package org.tamga.benchmarks.contestants;

import java.util.List;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.traffic.Passage;

/** An engine with the tasks written for it. */
public interface Contestant {

    /** The name on the command line, for example {@code "esper"}. */
    String id();

    /** The name in the table, with its version. */
    String title();

    /**
     * Starts afresh, hears every arrival in turn and stops; all it has to say stands in {@code findings} then.
     *
     * @param work begun after the set-up, ended when the last arrival is dealt with
     */
    void run(Task task, List<Passage> arrivals, Findings findings, Work work);
}
