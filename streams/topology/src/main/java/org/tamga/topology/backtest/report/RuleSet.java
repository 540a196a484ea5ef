package org.tamga.topology.backtest.report;

import java.util.List;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.rules.Rules;

/**
 * A rule set and what it leaves open.
 *
 * @param title what Tamga comes with, or the file it stands in
 */
public record RuleSet(String title, Rules rules, List<Alert> open) {
    public RuleSet {
        open = List.copyOf(open);
    }

    /** The same with what it leaves open. */
    public RuleSet leaving(List<Alert> alerts) {
        return new RuleSet(title, rules, alerts);
    }
}
