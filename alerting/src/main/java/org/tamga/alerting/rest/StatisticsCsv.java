package org.tamga.alerting.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.statistics.Source;
import org.tamga.alerting.statistics.Statistics;

/**
 * The tables of the statistics as CSV (RFC 4180). Shares are of one, durations in seconds, times in UTC; what there is not is
 * empty. No field holds a comma, a quotation mark or the beginning of a formula: they are numbers, times, ids and codes.
 */
enum StatisticsCsv {
    DAYS(
            "day,high,medium,low",
            figures -> figures.days().stream().map(day -> List.of(day.day(), day.high(), day.medium(), day.low()))),
    PRECISION(
            "pattern,confirmed,false_alert,duplicate,information_only,share_confirmed",
            figures -> figures.precision().stream()
                    .map(row -> List.of(
                            row.pattern(),
                            row.confirmed(),
                            row.falseAlerts(),
                            row.duplicates(),
                            row.informationOnly(),
                            orEmpty(row.share())))),
    WAITS(
            "severity,acknowledged,waiting,median_seconds,p90_seconds",
            figures -> figures.waits().stream()
                    .map(row -> List.of(
                            row.severity(),
                            row.taken(),
                            row.waiting(),
                            orEmpty(StatisticsView.seconds(row.median())),
                            orEmpty(StatisticsView.seconds(row.ninth()))))),
    LOAD(
            "calls,per_ten_minutes,peak,peak_at,floods,share_in_flood",
            figures -> Stream.of(List.of(
                    figures.load().calls(),
                    figures.load().perTenMinutes(),
                    figures.load().peak(),
                    orEmpty(figures.load().peakAt()),
                    figures.load().floods(),
                    figures.load().floodShare()))),
    STALE("severity,alerts", figures -> figures.stale().stream().map(row -> List.of(row.severity(), row.alerts()))),
    PATTERNS("pattern,calls,share", figures -> sources(figures.patterns())),
    COUNTRIES("country,calls,share", figures -> sources(figures.countries()));

    private final String head;
    private final Function<Statistics, Stream<List<?>>> rows;

    @SuppressWarnings("unchecked")
    StatisticsCsv(String head, Function<Statistics, ? extends Stream<? extends List<?>>> rows) {
        this.head = head;
        this.rows = (Function<Statistics, Stream<List<?>>>) (Function<?, ?>) rows;
    }

    static Optional<StatisticsCsv> named(String file) {
        return Arrays.stream(values())
                .filter(table -> (table.file() + ".csv").equals(file))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(table -> table.file() + ".csv").collect(Collectors.joining(", "));
    }

    String file() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Statistics figures) {
        return Stream.concat(
                        Stream.of(head),
                        rows.apply(figures)
                                .map(row -> row.stream().map(Object::toString).collect(Collectors.joining(","))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<List<?>> sources(List<Source> sources) {
        return sources.stream().map(row -> List.of(row.name(), row.calls(), row.share()));
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
