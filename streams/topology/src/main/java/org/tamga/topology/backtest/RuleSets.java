package org.tamga.topology.backtest;

import java.util.Collection;
import java.util.List;
import org.tamga.detection.rules.Rules;
import org.tamga.topology.backtest.report.RuleSet;

/** The rule sets of a back-test. */
final class RuleSets {
    private RuleSets() {}

    /**
     * @param patterns the only ones that are on; empty for all
     * @throws IllegalArgumentException if there is no such pattern
     */
    static List<RuleSet> of(Collection<String> patterns) {
        return List.of(new RuleSet("as Tamga comes", only(Rules.defaults(), patterns), List.of()));
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
