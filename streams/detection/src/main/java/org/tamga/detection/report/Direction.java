package org.tamga.detection.report;

public enum Direction {
    INBOUND,
    OUTBOUND,
    TRANSIT,
    DOMESTIC
}
