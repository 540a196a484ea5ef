package org.tamga.alerting.routing;

import java.time.Duration;

/**
 * All that the routing file says.
 *
 * @param lateAfter a report that comes so long after what it reports came late
 */
public record Routing(DutyRules rules, Duration lateAfter, RoutingTree tree) {}
