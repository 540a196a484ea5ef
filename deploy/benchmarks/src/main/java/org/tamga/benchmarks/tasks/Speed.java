package org.tamga.benchmarks.tasks;

import org.tamga.benchmarks.traffic.Distance;
import org.tamga.benchmarks.traffic.Passage;

/** The one formula that all contestants share: a benchmark of engines is not one of trigonometry. */
public final class Speed {
    private static final double LEAST_KM = 50;
    private static final double LIMIT_KMH = 110;
    private static final double SLACK_HOURS = 0.25;
    private static final double HOUR_MS = 3_600_000;

    private Speed() {}

    public static boolean isImpossible(Passage a, Passage b) {
        return isImpossible(a.latitude(), a.longitude(), a.time(), b.latitude(), b.longitude(), b.time());
    }

    /** Whether nobody drives from the one place to the other in the time; {@code b} is the later. */
    public static boolean isImpossible(
            double latitudeA, double longitudeA, long timeA, double latitudeB, double longitudeB, long timeB) {
        double km = Distance.kilometres(latitudeA, longitudeA, latitudeB, longitudeB);
        return km >= LEAST_KM && km > LIMIT_KMH * ((timeB - timeA) / HOUR_MS + SLACK_HOURS);
    }
}
