package org.tamga.detection.bytext;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A car that keeps going over one crossing and back, for just not too short and just not too long, around month ends. */
final class StayWorld implements World {
    private static final List<Map<String, String>> CARS = List.of(
            Map.of("kind", "vehicle", "plate", "123 ABC 02", "country", "KZ"),
            Map.of("kind", "vehicle", "plate", "01 A 777 AA", "country", "UZ"));

    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        List<ReportDraft> reports = new ArrayList<>();
        Map<String, String> car = chance.any(CARS);
        long time = chance.oneIn(2) ? endOfMonth(base) - chance.between(1, 4) * Spans.DAY : base;
        int stays = chance.oneIn(6) ? chance.between(39, 42) : chance.between(2, 7);
        boolean often = stays > 10;
        Map<String, String> place = chance.of(Posts.KORDAY, Posts.KORDAY, Posts.AK_ZHOL, Posts.KONYSBAYEV);
        for (int i = 0; i < stays; i++) {
            boolean in = chance.oneIn(2);
            reports.add(seen(chance, time, place, in ? "inbound" : "outbound", car));
            if (!often && chance.oneIn(6)) {
                between(reports, chance, time, place, in, car);
            }
            time += often
                    ? 20 * Spans.MINUTE
                    : chance.of(
                            20 * Spans.MINUTE,
                            20 * Spans.MINUTE,
                            chance.edge(45 * Spans.MINUTE),
                            chance.edge(5 * Spans.MINUTE),
                            0L);
            Map<String, String> back = chance.oneIn(12) ? chance.any(Posts.RESOLVED) : other(chance, place);
            boolean sameSide = back.equals(place);
            reports.add(seen(chance, time, back, in == sameSide ? "outbound" : "inbound", car));
            time = next(chance, time, often);
        }
        if (chance.oneIn(3)) {
            long find = chance.of(base, time) + chance.of(-1, 1) * chance.edge(90 * Spans.DAY);
            reports.add(ReportDraft.identification(chance, find, "POSITIVE")
                    .at(chance.any(Posts.ALL))
                    .subject(car));
        }
        return reports;
    }

    /** Seen on the other side too, or somewhere that nobody knows, or inland: only the last makes it two journeys. */
    private static void between(
            List<ReportDraft> reports,
            Chance chance,
            long time,
            Map<String, String> place,
            boolean in,
            Map<String, String> car) {
        switch (chance.below(4)) {
            case 0 ->
                reports.add(seen(chance, time + 5 * Spans.MINUTE, facing(place), in ? "outbound" : "inbound", car));
            case 1 -> reports.add(seen(chance, time + 5 * Spans.MINUTE, place, chance.of("", "transit"), car));
            case 2 ->
                reports.add(seen(
                        chance, time + 5 * Spans.MINUTE, Map.of("place", "old mill", "country", "KZ"), "inbound", car));
            default -> reports.add(seen(chance, time + 5 * Spans.MINUTE, Posts.TOKMOK, "inbound", car));
        }
    }

    private static ReportDraft seen(
            Chance chance, long time, Map<String, String> place, String direction, Map<String, String> car) {
        return ReportDraft.identification(chance, time, chance.oneIn(90) ? "POSITIVE" : "SIGHTING")
                .at(place)
                .direction(direction)
                .subject(car);
    }

    private static Map<String, String> other(Chance chance, Map<String, String> place) {
        return chance.oneIn(3) ? facing(place) : place;
    }

    private static Map<String, String> facing(Map<String, String> place) {
        if (place.equals(Posts.KORDAY)) {
            return Posts.AK_ZHOL;
        }
        return place.equals(Posts.AK_ZHOL) ? Posts.KORDAY : Posts.YALLAMA;
    }

    private static long next(Chance chance, long time, boolean often) {
        if (often) {
            return time + 46 * Spans.MINUTE;
        }
        return chance.oneIn(3)
                ? Math.max(time + Spans.MINUTE, endOfMonth(time) - chance.of(0, 1, 2, 600_000))
                : time + chance.of(60, 1440, 2000, 9000) * Spans.MINUTE;
    }

    /** The first millisecond of the next month at UTC+5. */
    private static long endOfMonth(long time) {
        return Instant.ofEpochMilli(time)
                .atOffset(ZoneOffset.ofHours(5))
                .toLocalDate()
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.ofHours(5))
                .toEpochMilli();
    }
}
