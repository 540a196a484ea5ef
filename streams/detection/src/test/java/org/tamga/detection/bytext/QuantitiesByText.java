package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** exceptional-quantity: more of a group in a country than 99 of 100 seizures before it. */
final class QuantitiesByText {
    private static final long REACH = 730 * Spans.DAY;
    private static final long KILOGRAM = 1_000_000;

    private QuantitiesByText() {}

    static List<FoundByText> of(List<EventByText> events) {
        List<FoundByText> found = new ArrayList<>();
        for (EventByText event : events) {
            event.milligrams().forEach((group, mass) -> {
                List<Long> before = before(event, group, events);
                if (mass.isPresent() && mass.getAsLong() >= KILOGRAM && before.size() >= 30) {
                    long q = mass.getAsLong();
                    long p99 = before.get((99 * before.size() + 99) / 100 - 1);
                    if (q > p99) {
                        String subject = "country:" + event.country() + ":" + group;
                        String severity = q >= 3 * p99 ? "HIGH" : "MEDIUM";
                        List<EventByText> alone = List.of(event);
                        found.add(FoundByText.of("exceptional-quantity", subject, alone, severity, alone));
                    }
                }
            });
        }
        return found;
    }

    /** "R = q of all earlier seizures of (c, g) with known quantity within 730 d", sorted */
    private static List<Long> before(EventByText event, String group, List<EventByText> events) {
        return events.stream()
                .filter(other -> other.compareTo(event) < 0 && Spans.between(other, event) <= REACH)
                .filter(other -> other.country().equals(event.country()) && other.hasGroup(group))
                .map(other -> other.milligrams().get(group))
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .sorted()
                .toList();
    }
}
