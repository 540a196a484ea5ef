package org.tamga.alerting.routing;

import java.time.Duration;

/**
 * A report behind an alert that came late.
 *
 * @param post the border post that sent it; its checkpoint or country where that is not known
 */
public record LateReport(String post, String eventId, Duration by) {}
