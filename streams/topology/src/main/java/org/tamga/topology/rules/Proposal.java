package org.tamga.topology.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.detection.rulebook.Setting;

/**
 * What a rule file comes to on top of a book: all of it, or, if there are problems, nothing.
 *
 * @param changes each with its next version
 * @param unchanged what the file asks for and is so already
 * @param book with the changes
 */
record Proposal(List<Change> changes, List<Setting> unchanged, RuleBook book, List<RuleProblem> problems) {

    Proposal {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
        problems = List.copyOf(problems);
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    /**
     * One thing set anew.
     *
     * @param at where it stands in the file
     * @param author if the file says so
     * @param reason if the file says so
     */
    record Change(
            Setting setting,
            String at,
            @Nullable String author,
            @Nullable String reason) {}
}
