package org.tamga.benchmarks.contestants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tamga.benchmarks.tasks.Finding;

/** What a contestant says, as it says it. While it runs nothing is done but writing it down. */
public final class Findings {
    private final List<Said> said = new ArrayList<>();

    /** @param arrival the last one heard before, counted from 0 */
    public void raise(Finding finding, int arrival) {
        said.add(new Said(finding, arrival, true));
    }

    /** Says that a finding raised before no longer holds. */
    public void withdraw(Finding finding, int arrival) {
        said.add(new Said(finding, arrival, false));
    }

    /** What stands in the end. */
    public Set<Finding> standing() {
        Set<Finding> standing = new HashSet<>();
        for (Said one : said) {
            if (one.raised) {
                standing.add(one.finding);
            } else {
                standing.remove(one.finding);
            }
        }
        return standing;
    }

    /** How often something was raised that stood already. */
    public int doubles() {
        Set<Finding> standing = new HashSet<>();
        int doubles = 0;
        for (Said one : said) {
            if (!one.raised) {
                standing.remove(one.finding);
            } else if (!standing.add(one.finding)) {
                doubles++;
            }
        }
        return doubles;
    }

    public int withdrawn() {
        return (int) said.stream().filter(one -> !one.raised).count();
    }

    /** With which arrival each was first raised. */
    public Map<Finding, Integer> firstRaised() {
        Map<Finding, Integer> first = new HashMap<>();
        said.stream().filter(Said::raised).forEach(one -> first.putIfAbsent(one.finding, one.arrival));
        return first;
    }

    private record Said(Finding finding, int arrival, boolean raised) {}
}
