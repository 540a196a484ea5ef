package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two or three vehicles that keep meeting, about a quarter of an hour and about thirty days apart. */
final class ConvoyWorld implements World {
    private static final Map<String, String> TRUCK = vehicle("123 ABC 02", "KZ");
    private static final Map<String, String> ESCORT = vehicle("01 A 777 AA", "UZ");
    private static final Map<String, String> THIRD = vehicle("AA 0001 BB", "TJ");

    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        List<Map<String, String>> places =
                List.of(chance.any(Posts.RESOLVED), chance.any(Posts.RESOLVED), Posts.KORDAY, chance.any(Posts.ALL));
        List<String> directions = List.of("inbound", chance.of("inbound", "outbound", "transit", ""));
        List<Long> times = new ArrayList<>();
        List<ReportDraft> reports = new ArrayList<>();
        long time = base;
        int meetings = chance.between(3, 7);
        for (int i = 0; i < meetings; i++) {
            Map<String, String> place = chance.any(places);
            String direction = chance.any(directions);
            for (Map<String, String> vehicle : order(chance)) {
                long early = chance.of(0L, 5 * Spans.MINUTE, chance.edge(15 * Spans.MINUTE));
                ReportDraft report =
                        ReportDraft.identification(chance, time - early, chance.oneIn(60) ? "POSITIVE" : "SIGHTING");
                reports.add(report.at(place).direction(direction).subject(vehicle));
                if (chance.oneIn(6)) {
                    report.subject(chance.of(TRUCK, ESCORT));
                }
            }
            times.add(time);
            time = next(chance, time);
        }
        if (chance.oneIn(3)) {
            reports.add(hit(chance, times));
        }
        return reports;
    }

    private static List<Map<String, String>> order(Chance chance) {
        return switch (chance.below(5)) {
            case 0 -> List.of(TRUCK, ESCORT, THIRD);
            case 1 -> List.of(ESCORT, TRUCK, ESCORT);
            case 2 -> List.of(ESCORT, TRUCK);
            default -> List.of(TRUCK, ESCORT);
        };
    }

    /** Later on the same day, over midnight at UTC+5, the next days, or a month on. */
    private static long next(Chance chance, long time) {
        long midnight = (Spans.day(time) + 1) * Spans.DAY - 5 * 60 * Spans.MINUTE;
        return switch (chance.below(6)) {
            case 0 -> time + 20 * Spans.MINUTE;
            case 1 -> Math.max(time, midnight - chance.below(2));
            case 2 -> time + chance.between(1, 20) * Spans.DAY;
            default -> time + chance.edge(30 * Spans.DAY);
        };
    }

    private static ReportDraft hit(Chance chance, List<Long> times) {
        long first = times.get(0);
        long last = times.get(times.size() - 1);
        long window = chance.edge(90 * Spans.DAY);
        long time = chance.of(
                first - window,
                first - 5 * Spans.MINUTE - window,
                last + window,
                first,
                last,
                first - 60_000,
                (first + last) / 2);
        ReportDraft hit = chance.oneIn(2)
                ? ReportDraft.seizure(chance, time).item("hashish", "2", "kg")
                : ReportDraft.identification(chance, time, "POSITIVE");
        return hit.at(chance.any(Posts.ALL)).subject(chance.of(TRUCK, ESCORT));
    }

    private static Map<String, String> vehicle(String plate, String country) {
        return Map.of("kind", "vehicle", "plate", plate, "country", country);
    }
}
