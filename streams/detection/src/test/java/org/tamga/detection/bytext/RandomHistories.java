package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Small dense histories, in which every pattern fires now and then and times, distances, names and quantities lie on
 * the edges of their rules. The same seed gives the same lines. Nothing is later than October 2026.
 *
 * <p>Left out is what the definition does not decide: revisions that differ in their encoding alone, quantities that
 * round to nothing, and memories that end on a leap day.
 */
public final class RandomHistories {
    private static final long START = 1_609_459_200_000L; // 2021
    private static final List<World> WORLDS = List.of(
            new KeyWorld(),
            new KeyWorld(),
            new KeyWorld(),
            new KeyWorld(),
            new KeyWorld(),
            new KeyWorld(),
            new PersonWorld(),
            new PersonWorld(),
            new MovementWorld(),
            new ConvoyWorld(),
            new StayWorld(),
            new StayWorld(),
            new ConvoyWorld(),
            new SurgeWorld(),
            new QuantityWorld(),
            new QuantityWorld(),
            new DisplacementWorld(),
            new DisplacementWorld(),
            new RouteWorld(),
            new RouteWorld(),
            new RouteWorld(),
            new CounterflowWorld(),
            new HandWorld(),
            new HandWorld(),
            new BatchWorld());

    private RandomHistories() {}

    /** All lines in an order of arrival: mostly as things happened, some late, some again. */
    public static List<JsonNode> of(long seed) {
        Chance chance = new Chance(seed);
        List<ObjectNode> reports = new ArrayList<>();
        int worlds = chance.between(1, 3);
        long base = START + chance.below(300) * Spans.DAY + chance.below((int) Spans.DAY);
        for (int i = 0; i < worlds; i++) {
            add(reports, chance.any(WORLDS).reports(chance, base + chance.below(90) * Spans.DAY));
        }
        long end = reports.stream().mapToLong(RandomHistories::time).max().orElseThrow();
        add(reports, new MemoryWorld().reports(chance, end + chance.below(20) * Spans.DAY));
        List<ObjectNode> lines = Corrections.of(chance, reports);
        Collections.sort(lines, (a, b) -> Long.compare(time(a), time(b)));
        return withRepeats(late(lines, chance), chance.random());
    }

    /** The same lines in any order. */
    public static List<JsonNode> shuffled(List<JsonNode> lines, Random random) {
        List<JsonNode> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The same lines, about every eighth a second time somewhere later. */
    public static List<JsonNode> withRepeats(List<JsonNode> lines, Random random) {
        List<JsonNode> repeated = new ArrayList<>(lines);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (random.nextInt(8) == 0) {
                int later = i + 1 + random.nextInt(repeated.size() - i);
                repeated.add(later, lines.get(i));
            }
        }
        return repeated;
    }

    /** About every fifth line moves to somewhere later. */
    private static List<JsonNode> late(List<ObjectNode> lines, Chance chance) {
        List<JsonNode> arrival = new ArrayList<>(lines);
        for (int i = 0; i < arrival.size(); i++) {
            if (chance.oneIn(5)) {
                JsonNode line = arrival.remove(i);
                arrival.add(chance.between(i, arrival.size()), line);
            }
        }
        return arrival;
    }

    private static void add(List<ObjectNode> lines, List<ReportDraft> drafts) {
        drafts.forEach(draft -> lines.add(draft.line()));
    }

    private static long time(JsonNode line) {
        return OffsetDateTime.parse(line.get("occurredAt").asText()).toInstant().toEpochMilli();
    }
}
