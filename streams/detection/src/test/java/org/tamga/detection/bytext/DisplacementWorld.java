package org.tamga.detection.bytext;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cocaine that used to come over Korday, until a day on which much of it was found there, and then comes over one or
 * more of the crossings around; or not quite. The day is also that of the calendars of other tests.
 */
final class DisplacementWorld implements World {
    private static final Map<String, String> KARASU = Map.of("checkpoint", "KZ-KARASU");
    private static final Map<String, String> AK_TILEK = Map.of("checkpoint", "KG-AK-TILEK");
    /** 253 km away, the next 365 km. */
    private static final Map<String, String> AISHA_BIBI = Map.of("checkpoint", "KZ-AISHA-BIBI");

    private static final Map<String, String> KEGEN = Map.of("checkpoint", "KZ-KEGEN");
    private static final Map<String, String> MILL = Map.of("place", "old mill", "country", "KZ");
    private static final long LARGEST = 900_000;

    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        List<ReportDraft> reports = new ArrayList<>();
        long day = Spans.day(base) + 95;
        int known = chance.between(17, 22);
        for (int i = 0; i < known; i++) {
            add(reports, chance, day - chance.between(91, 95), MILL, i == 0 ? LARGEST : 1 + chance.below(300_000));
        }
        int usual = chance.between(9, 13);
        for (int i = 0; i < usual; i++) {
            long before = chance.oneIn(8) ? chance.of(1, 89, 90, 91) : chance.between(2, 88);
            add(reports, chance, day - before, here(chance), 1 + chance.below(300_000));
        }
        add(reports, chance, day, here(chance), large(chance));
        if (chance.oneIn(3)) {
            long other = day + chance.of(-31, -30, 0, 12, 30, 31);
            add(reports, chance, other, here(chance), large(chance));
        }
        int since = chance.between(0, 3);
        for (int i = 0; i < since; i++) {
            add(reports, chance, day + chance.of(0, 1, 5, 20, 28, 30, 31), here(chance), 5);
        }
        List<Map<String, String>> neighbours = chance.of(
                List.of(KARASU),
                List.of(AK_TILEK),
                List.of(KARASU, AISHA_BIBI),
                List.of(KARASU, AISHA_BIBI, KEGEN),
                List.of(KEGEN));
        neighbours.forEach(place -> neighbour(reports, chance, day, place));
        return reports;
    }

    private static void neighbour(List<ReportDraft> reports, Chance chance, long day, Map<String, String> place) {
        int before = chance.of(0, 0, 0, 1, 2, 5);
        for (int i = 0; i < before; i++) {
            long earlier = chance.of(1, 40, 60, 80, 90, 91);
            add(reports, chance, day - earlier, place, 1 + chance.below(300_000));
        }
        int after = chance.between(2, 7) + before;
        for (int i = 0; i < after; i++) {
            add(reports, chance, day + chance.of(1, 9, 20, 24, 27, 28, 29, 30, 30), place, 7);
        }
    }

    private static Map<String, String> here(Chance chance) {
        return chance.of(Posts.KORDAY, Posts.KORDAY, Posts.KORDAY_IN_WORDS, Posts.AK_ZHOL);
    }

    private static long large(Chance chance) {
        return chance.of(2_000_000L, 2_000_000L, 1_000_000L, LARGEST);
    }

    /** On one day at UTC+5, its first and last millisecond included. */
    private static void add(
            List<ReportDraft> reports, Chance chance, long day, Map<String, String> place, long milligrams) {
        long time = day * Spans.DAY
                - 5 * 60 * Spans.MINUTE
                + chance.of(0L, Spans.DAY - 1, (long) chance.below((int) Spans.DAY));
        ReportDraft seizure = ReportDraft.seizure(chance, time).at(place);
        reports.add(seizure.item("cocaine", BigDecimal.valueOf(milligrams, 3).toPlainString(), "g"));
    }
}
