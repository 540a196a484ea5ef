package org.tamga.detection.forecast;

import org.jspecify.annotations.Nullable;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Observation;

/**
 * How something was last seen.
 *
 * @param checkpoint of the register
 * @param direction absent if it was not said
 */
public record Departure(String checkpoint, @Nullable Direction direction) implements Comparable<Departure> {

    static Departure of(Observation seen) {
        return new Departure(seen.place().name(), seen.event().direction());
    }

    @Override
    public int compareTo(Departure other) {
        return toString().compareTo(other.toString());
    }
}
