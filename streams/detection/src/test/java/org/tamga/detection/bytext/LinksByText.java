package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** LINK, "the same key on both sides". */
final class LinksByText {
    private static final Map<String, Integer> DAYS = Map.of(
            "vehicle", 90,
            "vin", 365,
            "container", 90,
            "document", 730,
            "phone", 365,
            "device", 365,
            "marking", 180,
            "person", 730);

    private LinksByText() {}

    /** Every kind but persons. */
    static List<FoundByText> of(Observations observations) {
        List<FoundByText> found = new ArrayList<>();
        observations.each((kind, key, events) -> found.addAll(ofKey(kind, events, anchor -> anchor.rank(kind, key))));
        return found;
    }

    /**
     * @param events those that name the key, in order
     * @param subject of the anchor
     */
    static List<FoundByText> ofKey(String kind, List<EventByText> events, Function<EventByText, String> subject) {
        List<FoundByText> found = new ArrayList<>();
        long window = DAYS.get(kind) * Spans.DAY;
        List<EventByText> hits = events.stream().filter(EventByText::hit).toList();
        for (List<EventByText> chain : Spans.chains(hits, window, EventByText::time)) {
            List<EventByText> evidence = new ArrayList<>(chain);
            if (!kind.equals("marking")) {
                evidence.addAll(nearestSightings(chain, events, window));
            }
            if (Spans.twoSides(evidence)) {
                boolean high = kind.equals("marking") ? chain.size() >= 3 : Spans.twoSides(chain);
                EventByText anchor = chain.get(0);
                String severity = high ? "HIGH" : "MEDIUM";
                found.add(FoundByText.of("linked-" + kind, subject.apply(anchor), List.of(anchor), severity, evidence));
            }
        }
        return found;
    }

    /**
     * "for every (crossing, country) at which k was sighted and no hit of C lies, the one sighting there that is closest
     * in time to a hit of C, if that distance is ≤ W (ties: the earlier)"
     */
    private static List<EventByText> nearestSightings(List<EventByText> chain, List<EventByText> events, long window) {
        TreeSet<String> sides = new TreeSet<>();
        events.forEach(event -> sides.add(side(event)));
        chain.forEach(hit -> sides.remove(side(hit)));
        List<EventByText> nearest = new ArrayList<>();
        for (String side : sides) {
            Optional<EventByText> best = events.stream()
                    .filter(event -> !event.hit() && side(event).equals(side))
                    .reduce((a, b) -> distance(b, chain) < distance(a, chain) ? b : a);
            best.filter(sighting -> distance(sighting, chain) <= window).ifPresent(nearest::add);
        }
        return nearest;
    }

    private static String side(EventByText event) {
        return event.crossing() + " in " + event.country();
    }

    private static long distance(EventByText sighting, List<EventByText> chain) {
        return chain.stream()
                .mapToLong(hit -> Spans.between(hit, sighting))
                .min()
                .orElseThrow();
    }
}
