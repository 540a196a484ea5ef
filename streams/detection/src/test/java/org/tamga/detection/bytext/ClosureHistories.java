package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tamga.detection.bytext.DisplacementsByText.Entry;

/** Small histories of one drug around one crossing, and calendars that begin on the days on which something happens. */
public final class ClosureHistories {
    private static final long BASE = 1_672_600_000_000L; // 2023
    private static final LocalDate DAY = LocalDate.ofEpochDay(Spans.day(BASE) + 95);
    private static final List<String> CROSSINGS =
            List.of("KZ-KORDAY:KG-AK-ZHOL", "KZ-KORDAY:KG-AK-ZHOL", "KZ-KARASU:KG-AK-TILEK");

    private ClosureHistories() {}

    /** In any order. */
    public static List<JsonNode> of(long seed) {
        Chance chance = new Chance(seed);
        List<ObjectNode> reports = new ArrayList<>();
        new DisplacementWorld().reports(chance, BASE).forEach(draft -> reports.add(draft.line()));
        return RandomHistories.shuffled(List.copyOf(Corrections.of(chance, reports)), chance.random());
    }

    /** At most two entries, each at most once at a crossing on a day, or twice with another end. */
    public static List<Entry> calendar(long seed) {
        Chance chance = new Chance(seed);
        List<Entry> calendar = new ArrayList<>();
        int entries = chance.between(0, 2);
        for (int i = 0; i < entries; i++) {
            LocalDate from = DAY.plusDays(chance.of(-31, -30, -1, 0, 0, 1, 1, 30));
            LocalDate until = chance.of(from.plusDays(27), from.plusDays(29), from.plusDays(30), LocalDate.MAX);
            calendar.add(new Entry(chance.any(CROSSINGS), from, until, chance.of("closure", "operation")));
        }
        return calendar;
    }

    /** The displacements that must be open under a calendar. */
    public static List<FoundByText> open(List<JsonNode> lines, List<Entry> calendar) {
        return EventsByText.lastTime(lines)
                .map(clock -> FoundByText.sorted(DisplacementsByText.of(EventsByText.current(lines, clock), calendar)))
                .orElse(List.of());
    }
}
