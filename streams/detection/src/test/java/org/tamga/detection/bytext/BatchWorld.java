package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Profiles of a few batches, a year apart, measured in other units and as far off as two of one batch may be. */
final class BatchWorld implements World {
    private static final List<String> COMPOUNDS =
            List.of("morphine", "codeine", "thebaine", "papaverine", "noscapine", "meconin");

    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        Moments moments = new Moments(chance, base);
        List<ReportDraft> reports = new ArrayList<>();
        int count = chance.between(3, 8);
        for (int i = 0; i < count; i++) {
            ReportDraft seizure = ReportDraft.seizure(chance, moments.next(365 * Spans.DAY));
            seizure.at(chance.of(Posts.KORDAY, Posts.KONYSBAYEV, Posts.YALLAMA, chance.any(Posts.ALL)));
            int items = chance.oneIn(4) ? 2 : 1;
            for (int item = 0; item < items; item++) {
                String substance = chance.of("opium", "morphine", "unheard-of powder");
                seizure.item(Map.of("substance", substance), profile(chance));
            }
            reports.add(seizure);
        }
        return reports;
    }

    /**
     * Moving a share x from one to the other of two equal compounds adds x to the sum of five distances, twice. The mean
     * of five comes to the limit where x is 0.075.
     */
    private static JsonNode profile(Chance chance) {
        double x = chance.of(0.0, 0.0, 0.0, 0.04, 0.075, 0.075, 0.0751, -0.04, -0.075);
        double[] values = {1 + x, 1 - x, 3, 4, chance.oneIn(8) ? 2 : 5, 0};
        double unit = chance.of(1.0, 1.0, 0.01, 250.0);
        ObjectNode profile = Lines.JSON.createObjectNode();
        profile.put("method", chance.of("GC-MS", "GC-MS", "GC-MS", "gc ms", "IR"));
        int compounds = chance.oneIn(10) ? 5 : 6;
        if (chance.oneIn(6)) {
            for (int i = 0; i < compounds; i++) {
                profile.withArray("values").add(values[i] * unit);
            }
        } else {
            ObjectNode byName = profile.putObject("values");
            for (int i = 0; i < compounds; i++) {
                String name = COMPOUNDS.get(i);
                byName.put(chance.oneIn(9) ? name.toUpperCase(Locale.ROOT) : name, values[i] * unit);
            }
            spoil(chance, byName);
        }
        return profile;
    }

    /** Now and then what no laboratory can have measured, or too little. */
    private static void spoil(Chance chance, ObjectNode byName) {
        switch (chance.below(30)) {
            case 0 -> byName.put("codeine", -0.001);
            case 1 -> byName.put("Meconin ", 0);
            case 2 -> byName.removeAll();
            case 3 -> byName.put("?", 1);
            case 4 -> byName.put("morphine", 0).put("codeine", 0);
            case 5 -> byName.put("morphine", 1e308).put("codeine", 1e308);
            default -> {}
        }
    }
}
