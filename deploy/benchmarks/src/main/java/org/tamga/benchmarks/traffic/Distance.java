package org.tamga.benchmarks.traffic;

import org.tamga.vocabulary.Checkpoint;

/** Great-circle distance by the haversine formula on a sphere of the earth's mean radius. */
public final class Distance {
    private static final double RADIUS_KM = 6371.0088;

    private Distance() {}

    static double kilometres(Checkpoint a, Checkpoint b) {
        return kilometres(a.latitude(), a.longitude(), b.latitude(), b.longitude());
    }

    /** Degrees in, kilometres out. */
    public static double kilometres(double latitudeA, double longitudeA, double latitudeB, double longitudeB) {
        double phiA = Math.toRadians(latitudeA);
        double phiB = Math.toRadians(latitudeB);
        double sinPhi = Math.sin((phiB - phiA) / 2);
        double sinLambda = Math.sin(Math.toRadians(longitudeB - longitudeA) / 2);
        double h = sinPhi * sinPhi + Math.cos(phiA) * Math.cos(phiB) * sinLambda * sinLambda;
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
