package org.tamga.alerting.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.statistics.AlarmLoad;
import org.tamga.alerting.statistics.DayCount;
import org.tamga.alerting.statistics.Precision;
import org.tamga.alerting.statistics.Source;
import org.tamga.alerting.statistics.Stale;
import org.tamga.alerting.statistics.Statistics;
import org.tamga.alerting.statistics.Waits;

/** The figures of a period on the wire. Shares are of one, durations are in seconds. */
public record StatisticsView(
        Instant from,
        Instant until,
        List<DayCount> days,
        List<PrecisionView> precision,
        List<WaitsView> waits,
        AlarmLoad load,
        List<Stale> stale,
        List<Source> patterns,
        List<Source> countries) {

    /** @param share null if none was confirmed or false */
    public record PrecisionView(
            String pattern,
            long confirmed,
            long falseAlerts,
            long duplicates,
            long informationOnly,
            @Nullable Double share) {}

    /** Null where none was taken. */
    public record WaitsView(
            String severity,
            long taken,
            long waiting,
            @Nullable Long median,
            @Nullable Long ninth) {}

    static StatisticsView of(Statistics figures) {
        return new StatisticsView(
                figures.period().from(),
                figures.period().until(),
                figures.days(),
                figures.precision().stream().map(StatisticsView::view).toList(),
                figures.waits().stream().map(StatisticsView::view).toList(),
                figures.load(),
                figures.stale(),
                figures.patterns(),
                figures.countries());
    }

    private static PrecisionView view(Precision precision) {
        return new PrecisionView(
                precision.pattern(),
                precision.confirmed(),
                precision.falseAlerts(),
                precision.duplicates(),
                precision.informationOnly(),
                precision.share());
    }

    private static WaitsView view(Waits waits) {
        return new WaitsView(
                waits.severity().name(),
                waits.taken(),
                waits.waiting(),
                seconds(waits.median()),
                seconds(waits.ninth()));
    }

    static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
