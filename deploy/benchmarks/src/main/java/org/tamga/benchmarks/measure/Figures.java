package org.tamga.benchmarks.measure;

import java.time.Duration;
import java.util.Locale;

/** Figures as they stand in a table. */
final class Figures {
    private Figures() {}

    /** In thousands, with the spread where there is one: {@code "412 k (398–420)"}. */
    static String thousands(Spread spread) {
        String median = thousands(spread.median());
        return spread.least() == spread.greatest()
                ? median + " k"
                : median + " k (" + thousands(spread.least()) + "–" + thousands(spread.greatest()) + ")";
    }

    private static String thousands(double value) {
        return String.format(Locale.ROOT, value < 10_000 ? "%.1f" : "%,.0f", value / 1000);
    }

    static String share(double value) {
        // never rounded up to a whole: 1.000 means all
        return String.format(Locale.ROOT, "%.3f", value < 1 ? Math.floor(value * 1000) / 1000 : 1);
    }

    static String arrivals(Quantiles late) {
        return String.format(Locale.ROOT, "%,d / %,d", late.p50(), late.p99());
    }

    static String times(Quantiles late) {
        return time(late.p50()) + " / " + time(late.p99());
    }

    private static String time(long milliseconds) {
        if (milliseconds == 0) {
            return "0";
        }
        Duration time = Duration.ofMillis(milliseconds);
        if (time.toMinutes() < 1) {
            return time.toSeconds() + " s";
        }
        if (time.toHours() < 2) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < 48
                ? time.toHours() + " h"
                : String.format(Locale.ROOT, "%.1f d", time.toHours() / 24.0);
    }
}
