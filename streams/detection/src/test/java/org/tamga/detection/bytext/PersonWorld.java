package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Persons of near names, two years apart or a little less: who is one with whom decides what is linked. */
final class PersonWorld implements World {
    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        if (chance.oneIn(3)) {
            return bridge(chance, base);
        }
        List<Map<String, String>> persons = neighbours(chance);
        List<Map<String, String>> places = List.of(Posts.KORDAY, Posts.YALLAMA, chance.any(Posts.ALL));
        Moments moments = new Moments(chance, base);
        List<ReportDraft> reports = new ArrayList<>();
        int count = chance.between(3, 9);
        for (int i = 0; i < count; i++) {
            ReportDraft report = ReportDraft.something(chance, moments.next(730 * Spans.DAY));
            reports.add(report.at(chance.any(places)).subject(chance.any(persons)));
            if (chance.oneIn(5)) {
                report.subject(chance.any(persons));
            }
        }
        return reports;
    }

    /** Two that are not near each other, and one near both, who may be too far from the first in time. */
    private static List<ReportDraft> bridge(Chance chance, long base) {
        List<Map<String, String>> names = chance.any(Spellings.BRIDGES);
        long far = chance.of(-1, 1) * chance.edge(730 * Spans.DAY);
        List<ReportDraft> reports = new ArrayList<>();
        reports.add(ReportDraft.something(chance, base).at(Posts.KORDAY).subject(names.get(0)));
        reports.add(ReportDraft.something(chance, base + far).at(Posts.KORDAY).subject(names.get(1)));
        reports.add(
                ReportDraft.something(chance, base + far / 2).at(Posts.YALLAMA).subject(names.get(2)));
        return reports;
    }

    /** Persons that stand side by side in the list, since those may be one. */
    private static List<Map<String, String>> neighbours(Chance chance) {
        List<Map<String, String>> all = Spellings.PERSONS;
        int from = chance.below(all.size() - 2);
        return all.subList(from, Math.min(all.size(), from + chance.between(2, 5)));
    }
}
