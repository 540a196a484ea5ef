package org.tamga.benchmarks.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tamga.benchmarks.contestants.Findings;
import org.tamga.benchmarks.tasks.Finding;
import org.tamga.benchmarks.traffic.Passage;

/**
 * A contestant's findings held against the truth.
 *
 * @param truth how many there were to be found
 * @param found how many stood in the end
 * @param right how many of these were true
 * @param doubles how often something was raised that stood already
 * @param withdrawn how often something raised was taken back
 * @param arrivalsLate for the right ones, how many arrivals after the one from which it followed each was raised
 * @param timeLate the same in event time: how far the latest time seen had moved on, in milliseconds
 */
public record Score(
        int truth, int found, int right, int doubles, int withdrawn, Quantiles arrivalsLate, Quantiles timeLate) {

    /** @param due with which arrival each finding first followed */
    static Score of(Findings findings, Map<Finding, Integer> due, List<Passage> arrivals) {
        Set<Finding> standing = findings.standing();
        Set<Finding> right = new HashSet<>(standing);
        right.retainAll(due.keySet());
        long[] latest = latest(arrivals);
        Map<Finding, Integer> raised = findings.firstRaised();
        List<Long> arrivalsLate = new ArrayList<>();
        List<Long> timeLate = new ArrayList<>();
        for (Finding finding : right) {
            int then = due.getOrDefault(finding, 0);
            int now = raised.getOrDefault(finding, 0);
            arrivalsLate.add((long) now - then);
            timeLate.add(latest[now] - latest[then]);
        }
        return new Score(
                due.size(),
                standing.size(),
                right.size(),
                findings.doubles(),
                findings.withdrawn(),
                Quantiles.of(arrivalsLate),
                Quantiles.of(timeLate));
    }

    double recall() {
        return truth == 0 ? 1 : (double) right / truth;
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    private static long[] latest(List<Passage> arrivals) {
        long[] latest = new long[arrivals.size()];
        long max = Long.MIN_VALUE;
        for (int i = 0; i < latest.length; i++) {
            max = Math.max(max, arrivals.get(i).time());
            latest[i] = max;
        }
        return latest;
    }
}
