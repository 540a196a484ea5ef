package org.tamga.vocabulary;

/** What a report's checkpoint, place and country turn out to mean, and why. */
public sealed interface Resolution {

    /** A checkpoint of the register. Its country and crossing hold, whatever the event says. */
    record Resolved(Checkpoint checkpoint, How how) implements Resolution {}

    /**
     * A place outside the register. It keeps the event's country and is a crossing of its own.
     *
     * @param text as reported
     * @param crossing {@code country/norm(text)}, equal for two texts of one country with equal norms and never the
     *     crossing of a checkpoint
     */
    record Unresolved(String country, String text, String crossing, Why why) implements Resolution {}

    /** Nothing to stand on: the event is rejected. */
    record Rejected(Missing missing) implements Resolution {}

    enum How {
        /** The reported checkpoint is an id of the register. */
        KNOWN_ID,
        /** One checkpoint has this text as id, name or alias. */
        ONE_CANDIDATE,
        /** Several have it, one of them in the event's country. */
        BY_COUNTRY
    }

    enum Why {
        /** No checkpoint has this text as id, name or alias. */
        NO_CANDIDATE,
        /** Several have it, and the event's country does not leave exactly one. */
        AMBIGUOUS
    }

    enum Missing {
        /** Neither checkpoint nor place is given. */
        NO_PLACE,
        /** The place does not resolve and no country is given. */
        NO_COUNTRY
    }
}
