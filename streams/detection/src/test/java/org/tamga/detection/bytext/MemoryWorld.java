package org.tamga.detection.bytext;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A last event, and others of the same things that are just remembered then, or just forgotten. */
final class MemoryWorld implements World {

    /** @param base after everything else */
    @Override
    public List<ReportDraft> reports(Chance chance, long base) {
        OffsetDateTime end = awayFromLeapDays(Instant.ofEpochMilli(base).atOffset(ZoneOffset.UTC));
        List<ReportDraft> reports = new ArrayList<>();
        ReportDraft last = ReportDraft.seizure(chance, millis(end)).at(Posts.TOKMOK);
        last.item("unheard-of powder", "1", "kg");
        // what was taken back has still shown how late it is
        reports.add(chance.oneIn(3) ? last.retracted() : last);
        if (chance.oneIn(2)) {
            long hits = millis(end.minusYears(20));
            long sightings = millis(end.minusYears(5));
            Map<String, String> thing = chance.any(Spellings.THINGS.get(chance.of("vehicle", "document", "phone")));
            Map<String, String> person = chance.any(Spellings.PERSONS);
            int count = chance.between(2, 5);
            for (int i = 0; i < count; i++) {
                long time = chance.of(hits, hits, sightings) + chance.of(-1L, 0L, 0L, 3 * Spans.DAY, 60 * Spans.DAY);
                reports.add(ReportDraft.something(chance, time)
                        .at(chance.any(Posts.ALL))
                        .direction("inbound")
                        .subject(thing)
                        .subject(person));
            }
        }
        return reports;
    }

    /** Whether 28 February is five years after 29 February depends on where one counts from. */
    private static OffsetDateTime awayFromLeapDays(OffsetDateTime time) {
        boolean near = time.getMonthValue() == 2 && time.getDayOfMonth() > 26
                || time.getMonthValue() == 3 && time.getDayOfMonth() < 3;
        return near ? time.plusDays(7) : time;
    }

    private static long millis(OffsetDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
