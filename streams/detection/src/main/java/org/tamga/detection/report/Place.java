package org.tamga.detection.report;

import org.jspecify.annotations.Nullable;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.Resolution;

/**
 * Where something was reported.
 *
 * @param name the id of the checkpoint in the register, or the text as written
 * @param crossing shared by checkpoints that face each other; every other place is one of its own
 * @param position known exactly if the place is a checkpoint of the register
 */
public record Place(
        String name,
        String country,
        String crossing,
        @Nullable Position position) {

    /** A checkpoint of the register. Its country holds, whatever the report says. */
    public static Place of(Checkpoint checkpoint) {
        return new Place(
                checkpoint.id(),
                checkpoint.country(),
                checkpoint.crossing(),
                new Position(checkpoint.latitude(), checkpoint.longitude()));
    }

    /** A place that is not in the register. */
    public static Place of(Resolution.Unresolved unresolved) {
        return new Place(unresolved.text(), unresolved.country(), unresolved.crossing(), null);
    }

    public boolean isResolved() {
        return position != null;
    }

    /** The side of the border. */
    public Side side() {
        return new Side(crossing, country);
    }

    /** One country's side of one crossing. */
    public record Side(String crossing, String country) {}
}
