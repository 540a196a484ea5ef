package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** new-route: a way from country to country that a drug has not taken for a year, and takes again soon. */
final class RoutesByText {
    private static final long SILENT = 365 * Spans.DAY;
    private static final long FOLLOWED = 60 * Spans.DAY;

    private RoutesByText() {}

    static List<FoundByText> of(List<EventByText> events) {
        List<FoundByText> found = new ArrayList<>();
        for (EventByText e1 : events) {
            for (String group : e1.milligrams().keySet()) {
                Optional<EventByText> follower = follower(e1, group, events);
                if (hasRoute(e1) && isNew(e1, group, events) && follower.isPresent()) {
                    String subject = group + ":" + e1.departure() + ">" + e1.country() + ">" + e1.destination();
                    found.add(FoundByText.of(
                            "new-route", subject, List.of(e1), "LOW", List.of(e1, follower.orElseThrow())));
                }
            }
        }
        return found;
    }

    /** "departure and destination known, not all three equal" */
    private static boolean hasRoute(EventByText event) {
        return !event.departure().isEmpty()
                && !event.destination().isEmpty()
                && !(event.departure().equals(event.country())
                        && event.destination().equals(event.country()));
    }

    /** "no seizure of the route before it within 365 d and the first seizure of (country, group) ≥ 365 d before it" */
    private static boolean isNew(EventByText e1, String group, List<EventByText> events) {
        boolean used = events.stream()
                .anyMatch(other ->
                        other.compareTo(e1) < 0 && sameRoute(other, e1, group) && Spans.between(other, e1) <= SILENT);
        EventByText first = events.stream()
                .filter(other -> other.hasGroup(group) && other.country().equals(e1.country()))
                .findFirst()
                .orElseThrow();
        return !used && e1.time() - first.time() >= SILENT;
    }

    private static Optional<EventByText> follower(EventByText e1, String group, List<EventByText> events) {
        return events.stream()
                .filter(other ->
                        other.compareTo(e1) > 0 && sameRoute(other, e1, group) && Spans.between(other, e1) <= FOLLOWED)
                .findFirst();
    }

    private static boolean sameRoute(EventByText a, EventByText b, String group) {
        return a.hasGroup(group)
                && a.country().equals(b.country())
                && a.departure().equals(b.departure())
                && a.destination().equals(b.destination());
    }
}
