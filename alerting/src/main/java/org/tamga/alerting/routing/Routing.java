package org.tamga.alerting.routing;

import java.time.Duration;
import java.util.Map;

/**
 * All that the routing file says.
 *
 * @param lateAfter a report that comes so long after what it reports came late
 * @param contacts the addresses of contacts outside, by name: https: or mailto:
 */
public record Routing(DutyRules rules, Duration lateAfter, Map<String, String> contacts, RoutingTree tree) {
    public Routing {
        contacts = Map.copyOf(contacts);
    }
}
