package org.tamga.detection.bytext;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An alert that must be open.
 *
 * @param subject kind and rank of the key, or what the series is called; empty for a channel
 * @param evidence the evidence's event ids, sorted
 */
public record FoundByText(String pattern, String subject, String alertId, String severity, List<String> evidence) {

    /** @param anchor the anchor's events, in order */
    static FoundByText of(
            String pattern,
            String subject,
            List<EventByText> anchor,
            String severity,
            Collection<EventByText> evidence) {
        List<String> anchorIds = anchor.stream().map(EventByText::id).toList();
        TreeSet<String> ids = evidence.stream().map(EventByText::id).collect(Collectors.toCollection(TreeSet::new));
        return new FoundByText(
                pattern, subject, AlertIdByText.of(pattern, subject, anchorIds), severity, List.copyOf(ids));
    }

    /** Sorted as the example files are, then by id: two programs' findings compare line by line. */
    public static List<FoundByText> sorted(Collection<FoundByText> found) {
        return found.stream()
                .sorted(comparing(FoundByText::line).thenComparing(FoundByText::alertId))
                .toList();
    }

    /** What the example files tell of it. */
    public String line() {
        return pattern + " " + severity + " " + evidence;
    }
}
