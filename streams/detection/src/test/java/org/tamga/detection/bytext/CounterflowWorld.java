package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Precursors and opiates over one crossing, either way and on either side, about sixty days apart. */
final class CounterflowWorld implements World {
    private static final List<String> CARGO = List.of(
            "acetic anhydride", "acetic anhydride", "opium", "morphine", "heroin", "methamphetamine", "amphetamine");

    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        List<Map<String, String>> sides = List.of(
                Posts.KORDAY, Posts.KORDAY, Posts.AK_ZHOL, chance.of(Posts.TASHKENT_AIRPORT, chance.any(Posts.ALL)));
        Moments moments = new Moments(chance, base);
        List<ReportDraft> reports = new ArrayList<>();
        int count = chance.between(2, 9);
        for (int i = 0; i < count; i++) {
            String direction = chance.of("inbound", "outbound", "outbound", chance.of("transit", "domestic", ""));
            ReportDraft seizure = ReportDraft.seizure(chance, moments.next(60 * Spans.DAY));
            seizure.at(chance.any(sides)).direction(direction).item(chance.any(CARGO), "20", "litre");
            reports.add(chance.oneIn(4) ? seizure.item(chance.any(CARGO), "1", "kg") : seizure);
        }
        if (chance.oneIn(3)) {
            reports.addAll(more(chance, base));
        }
        return reports;
    }

    /** One precursor, and more than the twenty that are shown, in pairs that are equally near. */
    private static List<ReportDraft> more(Chance chance, long time) {
        List<ReportDraft> reports = new ArrayList<>();
        reports.add(ReportDraft.seizure(chance, time)
                .at(Posts.AK_ZHOL)
                .direction("outbound")
                .item("acetic anhydride", "1", "ton"));
        int pairs = chance.between(9, 12);
        for (int i = 0; i < 2 * pairs; i++) {
            long distance = i / 2 * Spans.DAY;
            reports.add(ReportDraft.seizure(chance, i % 2 == 0 ? time - distance : time + distance)
                    .at(Posts.KORDAY)
                    .direction("outbound")
                    .item("opium", "1", "kg"));
        }
        return reports;
    }
}
