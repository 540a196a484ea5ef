package org.tamga.topology.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.detection.rulebook.Ruling;
import org.tamga.detection.rules.Rules;
import org.tamga.topology.backtest.report.RuleSet;
import org.tamga.topology.rules.RuleFile;

/** The rule sets of a back-test: the present one, and perhaps another beside it. */
final class RuleSets {
    private RuleSets() {}

    /**
     * @param present a rule file; absent for those in force
     * @param inForce in a running Tamga; without one, what Tamga comes with
     * @param against another one, if there is to be a comparison
     * @param patterns the only ones that are on, in both; empty for all
     * @param memory how long observations take part, in both
     * @throws IllegalArgumentException if there is no such pattern, or a file is not sound; names every problem
     * @throws IOException if a file cannot be read
     */
    static List<RuleSet> of(
            @Nullable Path present,
            RuleBook inForce,
            @Nullable Path against,
            Collection<String> patterns,
            Horizon memory)
            throws IOException {
        List<RuleSet> ruleSets = new ArrayList<>();
        ruleSets.add(
                present == null
                        ? new RuleSet(
                                inForce.equals(RuleBook.STANDARD) ? "as Tamga comes" : "in force now",
                                only(inForce.rules(memory), patterns),
                                List.of())
                        : read("--rules", present, patterns, memory));
        if (against != null) {
            ruleSets.add(read("--against", against, patterns, memory));
        }
        return List.copyOf(ruleSets);
    }

    private static RuleSet read(String option, Path file, Collection<String> patterns, Horizon memory)
            throws IOException {
        Ruling ruling;
        try {
            ruling = RuleFile.read(file, memory);
        } catch (IOException unreadable) {
            throw new IOException(option + ": " + unreadable.getMessage(), unreadable);
        }
        if (ruling.isRefused()) {
            throw new IllegalArgumentException(ruling.problems().stream()
                    .map(RuleProblem::text)
                    .collect(Collectors.joining("\n  ", option + ": " + file + " is not sound:\n  ", "")));
        }
        return new RuleSet(file.toString(), only(ruling.book().rules(memory), patterns), List.of());
    }

    private static Rules only(Rules rules, Collection<String> patterns) {
        try {
            return patterns.isEmpty() ? rules : rules.only(patterns);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    String.valueOf(unknown.getMessage()).replaceFirst("^patterns", "--patterns"), unknown);
        }
    }
}
