package org.tamga.detection.bytext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/** linked-person: LINK over clusters of observations, "a connected component of matches". */
final class ClustersByText {
    private static final long APART = 730 * Spans.DAY;

    private record Named(EventByText event, PersonByText person) {
        boolean matches(Named other) {
            return Spans.between(event, other.event) <= APART && person.matches(other.person);
        }
    }

    private ClustersByText() {}

    static List<FoundByText> of(List<EventByText> events) {
        List<Named> left = new ArrayList<>();
        events.forEach(event -> event.persons().forEach(person -> left.add(new Named(event, person))));
        List<FoundByText> found = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Named> cluster = cluster(left);
            TreeSet<EventByText> inOrder = new TreeSet<>();
            cluster.forEach(named -> inOrder.add(named.event()));
            found.addAll(LinksByText.ofKey("person", List.copyOf(inOrder), anchor -> subject(anchor, cluster)));
        }
        return found;
    }

    /** Takes one observation and all that hang together with it out of {@code left}. */
    private static List<Named> cluster(List<Named> left) {
        List<Named> cluster = new ArrayList<>();
        Deque<Named> next = new ArrayDeque<>(List.of(left.remove(0)));
        while (!next.isEmpty()) {
            Named named = next.remove();
            cluster.add(named);
            List<Named> matches = left.stream().filter(named::matches).toList();
            left.removeAll(matches);
            next.addAll(matches);
        }
        return cluster;
    }

    /** "for persons by (name form, birthDate), the smallest of the cluster" that the anchor names */
    private static String subject(EventByText anchor, List<Named> cluster) {
        PersonByText smallest = cluster.stream()
                .filter(named -> named.event().equals(anchor))
                .map(Named::person)
                .min(PersonByText::compareTo)
                .orElseThrow();
        return "person/" + anchor.persons().headSet(smallest).size();
    }
}
