package org.tamga.detection.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * What counts as a surge. Days are calendar days at the region's offset, numbered from 1 January 1970.
 *
 * @param baseline length of the baseline, in days
 * @param gap days between the baseline and the day it is held against
 * @param least fewest seizures of a day that fires
 * @param factor how many deviations a day is above the mean
 * @param leastDeviation taken for the deviation where that is smaller
 * @param chain the longest gap between two firing days of one alert, in days
 */
record SurgeRule(
        long offsetSeconds, int baseline, int gap, int least, BigDecimal factor, BigDecimal leastDeviation, int chain) {
    private static final String OFFSET = "day-utc-offset-hours";
    private static final String BASELINE = "baseline-days";
    private static final String GAP = "gap-days";
    private static final String LEAST = "least-seizures";
    private static final String FACTOR = "factor";
    private static final String LEAST_DEVIATION = "least-deviation";
    private static final String CHAIN = "chain-days";
    private static final long DAY = 86_400;

    static final List<Parameter> PARAMETERS = List.of(
            Parameter.decimal(OFFSET, "5", "-12", "14", "when a day begins, hours ahead of UTC"),
            Parameter.whole(BASELINE, 56, 2, 730, "days that say what is usual"),
            Parameter.whole(GAP, 7, 0, 365, "days between those and the day looked at"),
            Parameter.whole(LEAST, 3, 1, 100_000, "fewest seizures on a day"),
            Parameter.decimal(FACTOR, "3", "0", "100", "deviations above the mean to be exceeded"),
            Parameter.decimal(LEAST_DEVIATION, "0.5", "0", "1000", "smallest deviation taken, seizures a day"),
            Parameter.whole(CHAIN, 7, 1, 365, "longest gap between days of one alert"));

    static SurgeRule of(Rule rule) {
        BigDecimal seconds = rule.decimal(OFFSET).multiply(BigDecimal.valueOf(3600));
        return new SurgeRule(
                seconds.setScale(0, RoundingMode.HALF_UP).longValueExact(),
                rule.count(BASELINE),
                rule.count(GAP),
                rule.count(LEAST),
                rule.decimal(FACTOR),
                rule.decimal(LEAST_DEVIATION),
                rule.count(CHAIN));
    }

    /** How many days the baseline of a day begins before it. */
    int reach() {
        return gap + baseline;
    }

    long day(Instant time) {
        return Math.floorDiv(time.getEpochSecond() + offsetSeconds, DAY);
    }

    LocalDate date(long day) {
        return LocalDate.ofEpochDay(day);
    }

    /** The first instant of {@code day}; of days before all time the first of all. */
    Instant start(long day) {
        long second = day * DAY - offsetSeconds;
        return second < Instant.MIN.getEpochSecond() ? Instant.MIN : Instant.ofEpochSecond(second);
    }

    /** The last millisecond of {@code day}; of days after all time the last instant of all. */
    Instant end(long day) {
        long second = (day + 1) * DAY - offsetSeconds;
        return second > Instant.MAX.getEpochSecond()
                ? Instant.MAX
                : Instant.ofEpochSecond(second).minusMillis(1);
    }

    /**
     * Whether {@code count} > m + factor · max(s, √m, least deviation), where m is the mean of the baseline and s its
     * sample standard deviation. In exact numbers: with N days, sum S and sum of squares Q, m is S/N and s² is (N·Q −
     * S²) / (N·(N − 1)), and above = N · (count − m) is whole.
     */
    boolean isExceeded(long count, long sum, long squares) {
        BigDecimal above = BigDecimal.valueOf(baseline * count - sum);
        BigDecimal square = above.multiply(above);
        BigDecimal limit = factor.multiply(factor).multiply(BigDecimal.valueOf(baseline));
        BigDecimal spread = BigDecimal.valueOf(baseline * squares - sum * sum);
        return count >= least
                && above.signum() > 0
                && square.multiply(BigDecimal.valueOf(baseline - 1L)).compareTo(limit.multiply(spread)) > 0
                && square.compareTo(limit.multiply(BigDecimal.valueOf(sum))) > 0
                && above.compareTo(factor.multiply(leastDeviation).multiply(BigDecimal.valueOf(baseline))) > 0;
    }

    /** The mean of a baseline with this sum, to two decimals. */
    String mean(long sum) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(baseline), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
