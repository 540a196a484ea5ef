package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Few routes of one drug, taken about sixty days and about a year apart. */
final class RouteWorld implements World {
    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        List<ReportDraft> reports = new ArrayList<>();
        List<Map<String, String>> places = List.of(Posts.KORDAY, Posts.KORDAY, chance.any(Posts.ALL));
        String onward = chance.of("RU", "RU", "AF", "KZ");
        reports.add(seizure(chance, base, places));
        long time = base + chance.edge(365 * Spans.DAY);
        int count = chance.between(2, 7);
        for (int i = 0; i < count; i++) {
            reports.add(onTheWay(chance, seizure(chance, time, places), onward));
            time += switch (chance.below(5)) {
                case 0, 1 -> chance.edge(60 * Spans.DAY);
                case 2 -> chance.edge(365 * Spans.DAY);
                case 3 -> chance.between(1, 200) * Spans.DAY;
                default -> 0;
            };
        }
        return reports;
    }

    /** Mostly one and the same route; now and then one that is none. */
    private static ReportDraft onTheWay(Chance chance, ReportDraft seizure, String onward) {
        return seizure.with(Map.of(
                "departureCountry", chance.of("AF", "AF", "AF", "AF", "AF", "AF", " af ", "KZ", ""),
                "destinationCountry", chance.of(onward, onward, onward, onward, onward, onward, "KZ", "")));
    }

    private static ReportDraft seizure(Chance chance, long time, List<Map<String, String>> places) {
        ReportDraft seizure = ReportDraft.seizure(chance, time).at(chance.any(places));
        seizure.item(chance.oneIn(6) ? chance.of("mephedrone", "unheard-of powder") : "heroin", "0.7", "kg");
        return chance.oneIn(5) ? seizure.item("opium", "1", "kg") : seizure;
    }
}
