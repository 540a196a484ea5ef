package org.tamga.detection.bytext;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/** touch-and-go: a vehicle over a crossing and back within minutes, again and again. */
final class StaysByText {
    private static final Map<String, Set<String>> COUNTRIES = CheckpointRegister.bundled().all().stream()
            .collect(Collectors.groupingBy(
                    Checkpoint::crossing, Collectors.mapping(Checkpoint::country, Collectors.toSet())));

    private StaysByText() {}

    static List<FoundByText> of(Observations observations) {
        List<FoundByText> found = new ArrayList<>();
        observations.ofKind("vehicle").forEach((vehicle, events) -> found.addAll(of(vehicle, events)));
        return found;
    }

    private static List<FoundByText> of(String vehicle, List<EventByText> events) {
        List<EventByText> resolved =
                events.stream().filter(event -> event.place().resolved()).toList();
        Map<String, List<EventByText>> byMonthAndCrossing = new TreeMap<>();
        for (int i = 1; i < resolved.size(); i++) {
            EventByText in = resolved.get(i - 1);
            EventByText out = resolved.get(i);
            long length = out.time() - in.time();
            if (isStay(in, out) && length >= 5 * Spans.MINUTE && length <= 45 * Spans.MINUTE) {
                String month = Instant.ofEpochMilli(in.time())
                        .atOffset(ZoneOffset.ofHours(5))
                        .toString()
                        .substring(0, "2021-01".length());
                List<EventByText> together =
                        byMonthAndCrossing.computeIfAbsent(month + in.crossing(), key -> new ArrayList<>());
                together.add(in);
                together.add(out);
            }
        }
        List<FoundByText> found = new ArrayList<>();
        byMonthAndCrossing.values().stream()
                .filter(together -> together.size() / 2 >= 3 && together.size() / 2 <= 40)
                .forEach(together -> {
                    Set<EventByText> evidence = new TreeSet<>(together);
                    Optional<EventByText> hit = nearestHit(together, events);
                    hit.ifPresent(evidence::add);
                    EventByText anchor = together.get(0);
                    found.add(FoundByText.of(
                            "touch-and-go",
                            anchor.rank("vehicle", vehicle),
                            List.of(anchor),
                            hit.isPresent() ? "MEDIUM" : "LOW",
                            evidence));
                });
        return found;
    }

    /** "b flows back as a flowed": over one crossing of two countries, to one of them and from it. */
    private static boolean isStay(EventByText in, EventByText out) {
        return in.crossing().equals(out.crossing())
                && !to(in).isEmpty()
                && !to(out).isEmpty()
                && !to(in).equals(to(out));
    }

    /** The country that a report's vehicle goes to; empty if it goes over no border, or nobody says. */
    private static String to(EventByText event) {
        Set<String> sides = COUNTRIES.get(event.crossing());
        if (sides.size() != 2) {
            return "";
        }
        return switch (event.direction()) {
            case "inbound" -> event.country();
            case "outbound" ->
                sides.stream()
                        .filter(side -> !side.equals(event.country()))
                        .findFirst()
                        .orElseThrow();
            default -> "";
        };
    }

    private static Optional<EventByText> nearestHit(List<EventByText> span, List<EventByText> events) {
        long first = span.get(0).time();
        long last = span.get(span.size() - 1).time();
        return events.stream()
                .filter(EventByText::hit)
                .filter(hit -> distance(hit, first, last) <= 90 * Spans.DAY)
                .min(comparing((EventByText hit) -> distance(hit, first, last)).thenComparing(hit -> hit));
    }

    private static long distance(EventByText hit, long first, long last) {
        return Math.max(0, Math.max(first - hit.time(), hit.time() - last));
    }
}
