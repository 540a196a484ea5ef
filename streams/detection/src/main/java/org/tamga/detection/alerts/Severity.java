package org.tamga.detection.alerts;

public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
