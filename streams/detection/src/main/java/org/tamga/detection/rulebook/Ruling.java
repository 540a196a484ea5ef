package org.tamga.detection.rulebook;

import java.util.List;

/**
 * What comes of something put.
 *
 * @param book with it; as it was before, if there are problems
 * @param problems why it is refused, all of them
 */
public record Ruling(RuleBook book, List<RuleProblem> problems) {

    public Ruling {
        problems = List.copyOf(problems);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
