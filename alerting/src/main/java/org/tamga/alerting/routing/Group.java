package org.tamga.alerting.routing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Severity;

/**
 * With which other alerts an alert is told of.
 *
 * @param key what they have in common
 * @param late the late reports that are told of
 */
public record Group(Notice.Kind kind, String key, List<LateReport> late) {
    private static final String FLOOD = "flood";

    /**
     * The groups of an alert on a route: one, or one for each post whose late reports are behind it.
     *
     * @param flood whether so many come that those which are not HIGH are told of together
     */
    public static List<Group> of(Route route, Finding finding, List<LateReport> late, boolean flood) {
        Set<Route.Grouping> by = route.groupBy();
        if (by.isEmpty()) {
            return flood && finding.severity() != Severity.HIGH
                    ? List.of(new Group(Notice.Kind.TOGETHER, FLOOD, late))
                    : List.of(new Group(Notice.Kind.ALERT, finding.alertId(), late));
        }
        String rest = by.stream()
                .filter(field -> field != Route.Grouping.POST)
                .sorted()
                .map(field -> value(field, finding))
                .collect(Collectors.joining(" · "));
        if (!by.contains(Route.Grouping.POST) || late.isEmpty()) {
            return List.of(new Group(Notice.Kind.TOGETHER, rest, late));
        }
        return late.stream()
                .map(LateReport::post)
                .distinct()
                .sorted()
                .map(post -> new Group(
                        Notice.Kind.LATE_REPORTS,
                        rest.isEmpty() ? post : post + " · " + rest,
                        late.stream()
                                .filter(report -> report.post().equals(post))
                                .toList()))
                .toList();
    }

    private static String value(Route.Grouping field, Finding finding) {
        return switch (field) {
            case POST -> "";
            case PATTERN -> finding.pattern();
            case SEVERITY -> finding.severity().name().toLowerCase(Locale.ROOT);
            case COUNTRY -> joined(finding.countries());
            case CROSSING -> joined(finding.crossings());
        };
    }

    private static String joined(Collection<String> values) {
        return String.join(", ", new TreeSet<>(values));
    }
}
