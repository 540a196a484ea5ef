package org.tamga.topology.backtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;

/**
 * A setting that is not the same in two rule sets.
 *
 * @param pattern its id; empty for what concerns all
 * @param setting the name of the parameter, or {@code enabled}, {@code severity}, {@code stop-list}, {@code operations}
 */
public record Difference(String pattern, String setting, String present, String other) {

    static List<Difference> between(Rules present, Rules other) {
        List<Difference> found = new ArrayList<>();
        present.byPattern().forEach((id, rule) -> between(rule, other.of(id), found));
        add(
                "",
                "stop-list",
                count(present.control().stops().size()),
                count(other.control().stops().size()),
                found);
        add(
                "",
                "operations",
                count(present.control().operations().size()),
                count(other.control().operations().size()),
                found);
        return found;
    }

    private static void between(Rule present, Rule other, List<Difference> found) {
        String pattern = present.pattern();
        add(pattern, "enabled", present.enabled() ? "on" : "off", other.enabled() ? "on" : "off", found);
        add(pattern, "severity", severity(present), severity(other), found);
        TreeSet<String> names = new TreeSet<>(present.parameters().keySet());
        names.addAll(other.parameters().keySet());
        names.forEach(name -> add(
                pattern,
                name,
                present.parameters().getOrDefault(name, ""),
                other.parameters().getOrDefault(name, ""),
                found));
    }

    private static String severity(Rule rule) {
        return rule.severity() == null
                ? "as found"
                : Objects.requireNonNull(rule.severity()).name();
    }

    /** A stop-list names keys, and a report must not. */
    private static String count(int entries) {
        return entries == 1 ? "1 entry" : entries + " entries";
    }

    private static void add(String pattern, String setting, String present, String other, List<Difference> found) {
        if (!present.equals(other)) {
            found.add(new Difference(pattern, setting, present, other));
        }
    }
}
