package org.tamga.producers.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An evaluation as a table on a screen. */
public final class EvaluationText {
    private EvaluationText() {}

    public static List<String> lines(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                "%-24s %7s %5s %7s %7s %5s %9s %6s %6s",
                "pattern", "planted", "found", "recall", "alerts", "right", "precision", "medium", "high"));
        for (PatternScore score : evaluation.patterns()) {
            lines.add(row(
                    "%-24s %7d %5d %7s %7d %5d %9s %6d %6d",
                    score.pattern(),
                    score.planted(),
                    score.found(),
                    share(score.recall()),
                    score.alerts(),
                    score.right(),
                    share(score.precision()),
                    score.medium(),
                    score.high()));
        }
        lines.add("");
        lines.add(row(
                "%-24s %7s %9s %10s %8s %9s %11s %13s",
                "alerts opened",
                "all",
                "mean day",
                "normal day",
                "busiest",
                "per shift",
                "per 10 min",
                "crowded slots"));
        lines.add(load("all", evaluation.opened()));
        lines.add(load("MEDIUM and HIGH", evaluation.mediumAndHigh()));
        lines.add(load("HIGH", evaluation.high()));
        lines.add(
                "A normal day and shift are the median ones; a shift has 12 h; a slot of 10 min with more than one alert is"
                        + " crowded.");
        lines.add(row("%d alerts opened before the watch and %d after it.", evaluation.before(), evaluation.after()));
        lines.add("");
        evaluation.incomplete().forEach((network, patterns) -> lines.add(network + " not found by " + patterns));
        lines.add(
                evaluation.missed().isEmpty()
                        ? "No network of three or more seizures was missed: each was found by one of its patterns at least."
                        : "Missed networks of three or more seizures: " + String.join(", ", evaluation.missed()));
        return lines;
    }

    private static String load(String what, AlarmLoad load) {
        return row(
                "%-24s %7d %9.1f %10d %8d %9d %11.2f %8d/%d",
                what,
                load.alerts(),
                load.meanDay(),
                load.medianDay(),
                load.busiestDay(),
                load.medianShift(),
                load.perTenMinutes(),
                load.crowdedSlots(),
                load.slots());
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
