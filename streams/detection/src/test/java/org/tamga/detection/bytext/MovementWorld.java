package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tamga.vocabulary.Checkpoint;

/** One thing from place to place, about as fast as it can go. */
final class MovementWorld implements World {
    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        List<Map<String, String>> things =
                Spellings.THINGS.get(chance.of("vehicle", "vin", "document", "container", "device", "phone"));
        List<Map<String, String>> spellings =
                List.of(things.get(0), things.get(1), chance.any(things), chance.any(Spellings.PERSONS));
        List<ReportDraft> reports = new ArrayList<>();
        Map<String, String> place = chance.any(Posts.RESOLVED);
        long time = base;
        int count = chance.between(2, 7);
        for (int i = 0; i < count; i++) {
            Map<String, String> next = chance.any(chance.oneIn(4) ? Posts.ALL : Posts.RESOLVED);
            time += chance.oneIn(6) ? 0 : fastest(chance, place, next);
            place = next;
            ReportDraft report = ReportDraft.something(chance, time).at(place).subject(chance.any(spellings));
            reports.add(report.with(Map.of("transportMode", chance.of("", "", "road", "air", "air"))));
            if (chance.oneIn(5)) {
                report.subject(chance.any(spellings));
            }
        }
        return reports;
    }

    /** How long it takes at one of the limits, to the millisecond, or one more. */
    private static long fastest(Chance chance, Map<String, String> from, Map<String, String> to) {
        double limit = chance.of(110.0, 110.0, 1000.0);
        double hours = MovementsByText.kilometres(checkpoint(from), checkpoint(to)) / limit;
        return Math.max(0, (long) (hours * 3_600_000) - 15 * Spans.MINUTE + chance.below(2));
    }

    private static Checkpoint checkpoint(Map<String, String> place) {
        return PlaceByText.of(
                        place.getOrDefault("checkpoint", ""),
                        place.getOrDefault("place", ""),
                        place.getOrDefault("country", ""))
                .flatMap(PlaceByText::checkpoint)
                .orElse(PlaceByText.of("TJ-SARAZM", "", "")
                        .flatMap(PlaceByText::checkpoint)
                        .orElseThrow());
    }
}
