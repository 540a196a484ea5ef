package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same few things again and again, at distances around their windows. */
final class KeyWorld implements World {
    private static final Map<String, Integer> DAYS = Map.of(
            "vehicle", 90,
            "vin", 365,
            "container", 90,
            "document", 730,
            "phone", 365,
            "device", 365,
            "marking", 180);

    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        String kind = chance.any(DAYS.keySet().stream().sorted().toList());
        long window = DAYS.get(kind) * Spans.DAY;
        List<Map<String, String>> places = chance.oneIn(2) ? Posts.ALL : few(chance, Posts.ALL);
        List<Map<String, String>> things = Spellings.THINGS.getOrDefault(kind, Spellings.PERSONS);
        Moments moments = new Moments(chance, base);
        List<ReportDraft> reports = new ArrayList<>();
        int count = chance.between(3, 14);
        for (int i = 0; i < count; i++) {
            long time = moments.next(window);
            ReportDraft report = kind.equals("marking") ? marked(chance, time) : ReportDraft.something(chance, time);
            report.at(chance.any(places)).subject(chance.any(things));
            if (chance.oneIn(3)) {
                report.subject(chance.any(things));
            }
            if (chance.oneIn(4)) {
                report.subject(chance.any(Spellings.THINGS.get(chance.of("vehicle", "phone", "document"))));
            }
            reports.add(report);
        }
        return reports;
    }

    private static ReportDraft marked(Chance chance, long time) {
        ReportDraft seizure = ReportDraft.seizure(chance, time);
        seizure.marking(chance.of("heroin", "heroin", "opium", "unheard-of powder"), chance.any(Spellings.MARKINGS));
        return chance.oneIn(3) ? seizure.marking("heroin", chance.any(Spellings.MARKINGS)) : seizure;
    }

    private static <T> List<T> few(Chance chance, List<T> all) {
        return List.of(chance.any(all), chance.any(all), chance.any(all));
    }
}
