package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A quiet or busy baseline, and days with a seizure too many or just not. */
final class SurgeWorld implements World {
    private static final List<Map<String, String>> PLACES = List.of(
            Posts.KORDAY, Posts.KORDAY_IN_WORDS, Posts.KONYSBAYEV, Map.of("place", "old mill", "country", "KZ"));

    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        List<Map<String, String>> places =
                chance.oneIn(2) ? List.of(Posts.KORDAY) : List.of(Posts.KORDAY, Posts.KORDAY, chance.any(PLACES));
        List<ReportDraft> reports = new ArrayList<>();
        long day = Spans.day(base) + 70;
        add(reports, chance, places, day - chance.of(62, 63, 63, 63, 64, 66), 1);
        baseline(reports, chance, places, day);
        add(reports, chance, places, day, chance.between(3, 5));
        int more = chance.below(3);
        for (int i = 0; i < more; i++) {
            day += chance.of(1, 6, 7, 7, 8);
            add(reports, chance, places, day, chance.between(2, 6));
        }
        return reports;
    }

    /** One heavy day lets the deviation decide, one seizure a day the root of the mean; the guard days do not count. */
    private static void baseline(List<ReportDraft> reports, Chance chance, List<Map<String, String>> places, long day) {
        switch (chance.below(6)) {
            case 0, 1 -> add(reports, chance, places, day - chance.between(9, 60), chance.between(6, 12));
            case 2 -> add(reports, chance, places, day - chance.of(7, 8, 63, 64), chance.between(7, 11));
            case 3 -> {
                int last = chance.of(8, 8, 9);
                for (int before = last; before <= 63; before++) {
                    add(reports, chance, places, day - before, 1);
                }
            }
            default -> {}
        }
    }

    /** On one day at UTC+5, its first and last millisecond included. */
    private static void add(
            List<ReportDraft> reports, Chance chance, List<Map<String, String>> places, long day, int count) {
        long start = day * Spans.DAY - 5 * 60 * Spans.MINUTE;
        for (int i = 0; i < count; i++) {
            long time = start + chance.of(0L, Spans.DAY - 1, (long) chance.below((int) Spans.DAY));
            ReportDraft seizure = ReportDraft.seizure(chance, time).at(chance.any(places));
            seizure.item("opium", "3", "g");
            if (chance.oneIn(8)) {
                seizure.item(chance.of("opium", "unheard-of powder", "hashish"), "1.5", "gram");
            }
            reports.add(seizure);
        }
    }
}
