package org.tamga.alerting.alert;

import java.util.List;

/** A checkpoint of the register, for the map. Positions are approximate, WGS 84. */
public record Checkpoint(
        String id,
        String country,
        String name,
        String crossing,
        List<String> modes,
        double latitude,
        double longitude) {}
