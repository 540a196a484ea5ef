package org.tamga.producers.simulation.reports;

import org.jspecify.annotations.Nullable;
import org.tamga.vocabulary.Checkpoint;

/**
 * Where something is reported from, in the words of the report.
 *
 * @param post who reports: what it says arrives when its link is up
 */
public record Spot(
        String post,
        @Nullable String checkpoint,
        @Nullable String place,
        @Nullable String country) {

    public static Spot at(Checkpoint checkpoint) {
        return new Spot(checkpoint.id(), checkpoint.id(), null, null);
    }

    /** A checkpoint by one of its names. */
    public static Spot named(Checkpoint checkpoint, String name) {
        return new Spot(checkpoint.id(), null, name, checkpoint.country());
    }

    /** Somewhere inland, outside the register. */
    public static Spot inland(String country, String town) {
        return new Spot(country + " inland", null, town, country);
    }
}
