package org.tamga.alerting.routing;

import java.time.Instant;
import java.util.List;

/**
 * An alert was passed on.
 *
 * @param level from 1
 * @param targets to whom
 * @param reason for how long nobody had acknowledged it, as in ISO 8601, for example PT2M; older rows say it in English
 */
public record EscalationStep(String alertId, int level, Instant at, List<String> targets, String reason) {}
