package org.tamga.alerting.alert;

/** How urgent an alert is, the least urgent first. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
