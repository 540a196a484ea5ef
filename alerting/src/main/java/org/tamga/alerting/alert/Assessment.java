package org.tamga.alerting.alert;

import java.util.List;

/**
 * How sure an alert is, or how much is at stake.
 *
 * @param reasons the first weighs most
 */
public record Assessment(Severity level, List<Reason> reasons) {}
