package org.tamga.topology.backtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The comparison as a table for a terminal. */
public final class ReportText {
    private static final String ALL = "all";

    private ReportText() {}

    /** A line for each pattern that raises something, and one for all. */
    public static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(comparison));
        comparison.byPattern().forEach((pattern, tally) -> lines.add(line(pattern, tally, comparison)));
        lines.add(line(ALL, comparison.total(), comparison));
        if (comparison.unknownOutcomes() > 0) {
            lines.add(unknown(comparison));
        }
        return lines;
    }

    private static String heading(Comparison comparison) {
        StringBuilder line = new StringBuilder(String.format("  %-22s", "pattern"));
        if (comparison.isOfTwo()) {
            line.append(String.format(
                    "%9s%9s%9s%9s%14s%12s", "present", "other", "both", "changed", "only present", "only other"));
        } else {
            line.append(String.format("%9s", "open"));
        }
        if (comparison.isJudged()) {
            line.append(String.format("%12s%9s%11s", "confirmed", "false", "precision"));
            line.append(comparison.isOfTwo() ? String.format("%12s%9s%11s", "confirmed*", "false*", "precision*") : "");
        }
        return line.toString();
    }

    private static String line(String name, Tally tally, Comparison comparison) {
        StringBuilder line = new StringBuilder(String.format("  %-22s", name));
        if (comparison.isOfTwo()) {
            line.append(String.format(
                    Locale.ROOT,
                    "%,9d%,9d%,9d%,9d%,14d%,12d",
                    tally.present(),
                    tally.other(),
                    tally.both(),
                    tally.changed(),
                    tally.onlyPresent(),
                    tally.onlyOther()));
        } else {
            line.append(String.format(Locale.ROOT, "%,9d", tally.present()));
        }
        if (comparison.isJudged()) {
            line.append(judged(tally.byPresent()));
            line.append(comparison.isOfTwo() ? judged(tally.byOther()) : "");
        }
        return line.toString();
    }

    private static String judged(Tally.Judged judged) {
        return String.format(
                Locale.ROOT, "%,12d%,9d%11s", judged.confirmed(), judged.falseAlerts(), percent(judged.precision()));
    }

    static String unknown(Comparison comparison) {
        return "Outcomes of alerts that are not open here, which count for nothing: "
                + Words.number(comparison.unknownOutcomes());
    }

    /** What of the source took no part, in words. */
    public static String left(Source source) {
        String rejected =
                Words.number(source.received()) + " records, " + Words.number(source.rejectedInAll()) + " rejected";
        return source.tooLate() == 0
                ? rejected + "."
                : rejected + "; " + Words.number(source.tooLate())
                        + " events are accepted and too late: memory had let them go before the last event, the oldest by "
                        + Words.number(source.tooLateDays()) + " days.";
    }

    static String percent(OptionalDouble share) {
        return share.isEmpty() ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * share.getAsDouble());
    }
}
