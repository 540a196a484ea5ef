package org.tamga.producers.simulation.region;

import org.tamga.vocabulary.Checkpoint;

/** How far it is. */
public final class Distances {
    private static final double EARTH_KM = 6371.0088;

    private Distances() {}

    /** Great-circle distance by the haversine formula, in kilometres. */
    public static double km(Checkpoint from, Checkpoint to) {
        double latitude = Math.toRadians(to.latitude() - from.latitude());
        double longitude = Math.toRadians(to.longitude() - from.longitude());
        double a = square(StrictMath.sin(latitude / 2))
                + StrictMath.cos(Math.toRadians(from.latitude()))
                        * StrictMath.cos(Math.toRadians(to.latitude()))
                        * square(StrictMath.sin(longitude / 2));
        return 2 * EARTH_KM * StrictMath.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double value) {
        return value * value;
    }
}
