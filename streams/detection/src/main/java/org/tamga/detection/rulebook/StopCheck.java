package org.tamga.detection.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an entry of the stop-list can be. */
final class StopCheck {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private StopCheck() {}

    static List<RuleProblem> problems(StopSetting stop) {
        List<RuleProblem> problems = new ArrayList<>();
        if (!UUID.matcher(stop.id()).matches()) { // perhaps the key itself: not shown
            problems.add(RuleProblem.of("id", "is not a UUID in lower case"));
        }
        if (stop.version() < 1) {
            problems.add(new RuleProblem("version", Integer.toString(stop.version()), "is not 1 or more"));
        }
        KeyCheck.problem(stop.key()).ifPresent(reason -> problems.add(RuleProblem.of("key", reason)));
        return problems;
    }
}
