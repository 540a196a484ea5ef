package org.tamga.detection.report;

public enum TransportMode {
    ROAD,
    RAIL,
    RIVER,
    SEA,
    AIR,
    POST,
    FOOT
}
