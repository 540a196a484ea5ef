package org.tamga.alerting.routing;

import java.time.Instant;
import java.util.List;

/**
 * An alert was passed on.
 *
 * @param level from 1
 * @param targets to whom
 * @param reason in plain words, for example that nobody acknowledged it within 2 min
 */
public record EscalationStep(String alertId, int level, Instant at, List<String> targets, String reason) {}
