package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Persons of near names, two years apart or a little less: who is one with whom decides what is linked. */
final class PersonWorld implements World {
    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
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

    /** Persons that stand side by side in the list, since those may be one. */
    private static List<Map<String, String>> neighbours(Chance chance) {
        List<Map<String, String>> all = Spellings.PERSONS;
        int from = chance.below(all.size() - 2);
        return all.subList(from, Math.min(all.size(), from + chance.between(2, 5)));
    }
}
