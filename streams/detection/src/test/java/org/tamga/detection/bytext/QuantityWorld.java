package org.tamga.detection.bytext;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** About thirty seizures of one drug in one country, and some about as large as the largest. */
final class QuantityWorld implements World {
    private static final List<Map<String, String>> KAZAKHSTAN =
            List.of(Posts.KORDAY, Posts.KONYSBAYEV, Map.of("place", "old mill", "country", "KZ"));

    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        List<ReportDraft> reports = new ArrayList<>();
        long largest = chance.of(400_000L, 999_999L, 1_000_000L, 2_500_000L);
        int known = chance.oneIn(4) ? chance.between(99, 102) : chance.between(28, 31);
        for (int i = 0; i < known; i++) {
            long mass = i < 3 ? largest - i : 1 + chance.below(400_000);
            reports.add(seizure(chance, base + i * Spans.MINUTE, mass));
        }
        long time = base + chance.of(known * Spans.MINUTE, chance.edge(730 * Spans.DAY), 729 * Spans.DAY);
        int candidates = chance.between(1, 3);
        for (int i = 0; i < candidates; i++) {
            long mass = chance.of(
                    999_999L,
                    1_000_000L,
                    largest,
                    largest + 1,
                    3 * largest - 1,
                    3 * largest,
                    3 * (largest - 1),
                    9_000_000L);
            reports.add(seizure(chance, time, mass));
            time += chance.of(0L, 1L, Spans.DAY, Spans.MINUTE);
        }
        return reports;
    }

    /** In one or two items and some unit; now and then with one whose quantity nobody knows. */
    private static ReportDraft seizure(Chance chance, long time, long milligrams) {
        ReportDraft seizure = ReportDraft.seizure(chance, time).at(chance.any(KAZAKHSTAN));
        long part = chance.oneIn(5) ? milligrams / 3 : 0;
        item(chance, seizure, milligrams - part);
        if (part > 0) {
            item(chance, seizure, part);
        }
        return switch (chance.below(40)) {
            case 0 -> seizure.item("methamphetamine", "0", "kg");
            case 1 -> seizure.item("methamphetamine", "2", "bottle");
            case 2 -> seizure.item("heroin", "2", "capsule");
            default -> seizure;
        };
    }

    private static void item(Chance chance, ReportDraft seizure, long milligrams) {
        switch (chance.below(5)) {
            case 0 -> seizure.item("methamphetamine", decimal(milligrams, 6), "litre");
            case 1 -> seizure.item("methamphetamine", decimal(milligrams, 3), "g");
            case 2 -> seizure.item("methamphetamine", decimal(milligrams, 0) + ".4", "mg");
            default -> seizure.item("methamphetamine", decimal(milligrams, 6), "kg");
        }
    }

    private static String decimal(long milligrams, int digits) {
        return BigDecimal.valueOf(milligrams, digits).stripTrailingZeros().toPlainString();
    }
}
