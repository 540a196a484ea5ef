package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everyday seizures of one drug, some of them a year before those of a hand that does nearly always the same. */
final class HandWorld implements World {
    private static final List<String> EVERYDAY = List.of("boot", "luggage", "on the body");
    private static final List<String> RARE = List.of("in the axle", "In-the-Axle!", "IN THE AXLE", "АXLE");

    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        List<ReportDraft> reports = new ArrayList<>();
        Moments moments = new Moments(chance, base + 365 * Spans.DAY);
        int seizures = chance.between(3, 7);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < seizures; i++) {
            times.add(moments.next(30 * Spans.DAY, 30 * Spans.DAY, 15 * Spans.DAY));
            reports.add(ofTheHand(chance, times.get(i)));
        }
        int others = chance.between(0, 40);
        for (int i = 0; i < others; i++) {
            long from = chance.any(times);
            long before = chance.oneIn(3) ? chance.edge(365 * Spans.DAY) : chance.below(364) * Spans.DAY;
            reports.add(everyday(chance, from - before));
        }
        return reports;
    }

    private static ReportDraft ofTheHand(Chance chance, long time) {
        Map<String, String> how = new HashMap<>();
        how.put("coverLoad", usually(chance, "onions", "Onions", "melons"));
        how.put("transportMode", usually(chance, "rail", "rail", "road"));
        how.put("departureCountry", usually(chance, "AF", " af", "TJ"));
        how.put("destinationCountry", usually(chance, "DE", "de", "RU"));
        how.put("direction", chance.of("inbound", "outbound", "transit", ""));
        String grams = usually(chance, chance.of("455", "460"), "464.9994", "465");
        return drug(chance, time, how, chance.oneIn(8) ? chance.any(EVERYDAY) : chance.any(RARE), grams)
                .at(chance.of(Posts.KORDAY, Posts.AK_ZHOL, Posts.YALLAMA, chance.any(Posts.ALL)));
    }

    /** Mostly the same, sometimes in another spelling, sometimes something else, sometimes nothing. */
    private static String usually(Chance chance, String same, String spelt, String other) {
        return switch (chance.below(12)) {
            case 0 -> "";
            case 1 -> other;
            case 2, 3 -> spelt;
            default -> same;
        };
    }

    private static ReportDraft everyday(Chance chance, long time) {
        Map<String, String> how = new HashMap<>();
        how.put("coverLoad", chance.of("", "", "potatoes", "onions"));
        how.put("transportMode", chance.of("road", "road", "foot", "rail", ""));
        how.put("departureCountry", chance.of("TJ", "TJ", "AF", ""));
        how.put("destinationCountry", chance.of("RU", "RU", "KZ", "DE", ""));
        String grams = chance.oneIn(2) ? "" : Integer.toString(chance.between(1, 99) * 10);
        return drug(chance, time, how, chance.any(EVERYDAY), grams).at(chance.any(Posts.ALL));
    }

    /** In one item or in two, the first of which may be of another drug, or say nothing. */
    private static ReportDraft drug(
            Chance chance, long time, Map<String, String> how, String hidden, String packageGrams) {
        ReportDraft seizure = ReportDraft.seizure(chance, time).with(how);
        if (chance.oneIn(6)) {
            String other = chance.of("cocaine", "amphetamine");
            seizure.item(Map.of("substance", other), MissingNode.getInstance(), "0.0004", "0");
        }
        String[] packages = packageGrams.isEmpty()
                ? new String[0]
                : chance.oneIn(4) ? new String[] {"0", packageGrams, "77"} : new String[] {packageGrams};
        return seizure.item(Map.of("substance", "cocaine", "concealment", hidden), MissingNode.getInstance(), packages);
    }
}
