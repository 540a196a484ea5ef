package org.tamga.detection.report;

import org.jspecify.annotations.Nullable;
import org.tamga.vocabulary.NormalForm;

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

    /** A checkpoint of the register. */
    public static Place checkpoint(String id, String country, String crossing, double latitude, double longitude) {
        return new Place(id, country, crossing, new Position(latitude, longitude));
    }

    /** A place that is not in the register: one crossing for each country and normal form of the text. */
    public static Place unresolved(String text, String country) {
        return new Place(text, country, "~" + country + ":" + NormalForm.of(text), null);
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
