package org.tamga.alerting.shift;

import java.time.Instant;
import org.tamga.alerting.routing.Receiver.ShiftRole;

/** Somebody is on shift. */
public record Shift(String id, String person, ShiftRole role, Instant beganAt) {}
