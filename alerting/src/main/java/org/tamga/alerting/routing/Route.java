package org.tamga.alerting.routing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree.
 *
 * @param to who is told of what no child takes; empty if children alone tell
 * @param groupBy what alerts have in common that are told of together; empty if each is told of by itself
 * @param gather how long further alerts of the group are waited for
 * @param repeat after how long it is told again while nobody has acknowledged it; null for never
 * @param goesOn whether routes after this one are tried too when it has taken an alert
 */
public record Route(
        String name,
        Match match,
        List<Receiver> to,
        Set<Grouping> groupBy,
        Duration gather,
        @Nullable Duration repeat,
        boolean goesOn,
        List<Route> children) {
    public Route {
        to = List.copyOf(to);
        groupBy = Set.copyOf(groupBy);
        children = List.copyOf(children);
    }

    /** What alerts may have in common. */
    public enum Grouping {
        /** The border post whose report came late. */
        POST,
        PATTERN,
        SEVERITY,
        COUNTRY,
        CROSSING
    }
}
