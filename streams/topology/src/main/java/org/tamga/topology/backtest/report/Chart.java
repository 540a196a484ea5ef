package org.tamga.topology.backtest.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The alerts of one pattern over time as bars: above the line under the present rules, below it under the other ones.
 * Grey are those that both raise. Days, weeks or months, so that no more than some hundred bars stand side by side.
 */
final class Chart {
    private static final int MOST = 120;
    private static final int HALF = 100;
    private static final int STEP = 10;
    private static final int BAR = 8;

    private final Unit unit;
    private final LocalDate first;
    private final int periods;
    private final boolean isOfTwo;

    private enum Unit {
        DAY("day"),
        WEEK("week from"),
        MONTH("month from");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        long between(LocalDate from, LocalDate to) {
            return switch (this) {
                case DAY -> ChronoUnit.DAYS.between(from, to);
                case WEEK -> ChronoUnit.WEEKS.between(from, to);
                case MONTH -> ChronoUnit.MONTHS.between(from, to);
            };
        }
    }

    /** All charts of one report share the days from {@code from} to {@code to}. */
    Chart(LocalDate from, LocalDate to, boolean isOfTwo) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        this.unit = days <= MOST ? Unit.DAY : days <= MOST * 7L ? Unit.WEEK : Unit.MONTH;
        this.first = unit.begin(from);
        this.periods = (int) unit.between(first, unit.begin(to)) + 1;
        this.isOfTwo = isOfTwo;
    }

    /** What one bar stands for. */
    String unit() {
        return switch (unit) {
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
        };
    }

    void draw(String pattern, SortedMap<LocalDate, Tally> byDay, Markup html) {
        SortedMap<LocalDate, long[]> bars = new TreeMap<>();
        byDay.forEach((day, tally) -> add(bars.computeIfAbsent(unit.begin(day), begin -> new long[3]), tally));
        long most = bars.values().stream()
                .mapToLong(bar -> Math.max(bar[0] + bar[1], bar[0] + bar[2]))
                .max()
                .orElse(1);
        int height = isOfTwo ? 2 * HALF : HALF;
        html.raw("<figure><figcaption><b>")
                .text(pattern)
                .raw("</b> <span>at most ")
                .text(Words.number(most))
                .text(" a " + unit())
                .raw("</span></figcaption>\n");
        html.raw("<svg role=\"img\" viewBox=\"0 0 " + periods * STEP + " " + height
                + "\" preserveAspectRatio=\"none\" class=\"" + (isOfTwo ? "two" : "one")
                + "\" aria-label=\"Alerts of ");
        html.text(pattern).raw(" by " + unit() + "\">\n");
        bars.forEach((begin, bar) -> draw(begin, bar, most, html));
        html.raw("<path class=\"axis\" d=\"M0 " + HALF + "H" + periods * STEP + "\"/>\n</svg>\n");
        html.raw("<div class=\"ends\"><span>")
                .text(first.toString())
                .raw("</span><span>")
                .text(last().toString())
                .raw("</span></div></figure>\n");
    }

    private void draw(LocalDate begin, long[] bar, long most, Markup html) {
        long x = unit.between(first, begin) * STEP + 1;
        double both = (double) HALF * bar[0] / most;
        double onlyPresent = (double) HALF * bar[1] / most;
        double onlyOther = (double) HALF * bar[2] / most;
        html.raw("<g><title>").text(title(begin, bar)).raw("</title>");
        rectangle(isOfTwo ? "both" : "present", x, HALF - both, both, html);
        rectangle("present", x, HALF - both - onlyPresent, onlyPresent, html);
        if (isOfTwo) {
            rectangle("both", x, HALF, both, html);
            rectangle("other", x, HALF + both, onlyOther, html);
        }
        html.raw("</g>\n");
    }

    private String title(LocalDate begin, long[] bar) {
        return unit.word + " " + begin + ": "
                + (isOfTwo
                        ? bar[0] + " under both, " + bar[1] + " only under the present rules, " + bar[2]
                                + " only under the other ones"
                        : bar[0] + bar[1] + " open");
    }

    private static void rectangle(String name, long x, double y, double height, Markup html) {
        if (height > 0) {
            html.raw(String.format(
                    java.util.Locale.ROOT,
                    "<rect class=\"%s\" x=\"%d\" y=\"%.2f\" width=\"%d\" height=\"%.2f\"/>",
                    name,
                    x,
                    y,
                    BAR,
                    height));
        }
    }

    /** Under both, only under the present, only under the other. */
    private static void add(long[] bar, Tally tally) {
        bar[0] += tally.both();
        bar[1] += tally.onlyPresent();
        bar[2] += tally.onlyOther();
    }

    private LocalDate last() {
        return switch (unit) {
            case DAY -> first.plusDays(periods - 1L);
            case WEEK -> first.plusWeeks(periods).minusDays(1);
            case MONTH -> first.plusMonths(periods).minusDays(1);
        };
    }

    /** The bars need no other days than these. */
    static Map.Entry<LocalDate, LocalDate> days(Comparison comparison) {
        LocalDate from = comparison.alerts().stream()
                .map(Compared::day)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        LocalDate to = comparison.alerts().stream()
                .map(Compared::day)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        return Map.entry(from, to);
    }
}
