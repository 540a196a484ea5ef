package org.tamga.detection.report;

/** A point on the earth, in degrees (WGS 84). */
public record Position(double latitude, double longitude) {}
