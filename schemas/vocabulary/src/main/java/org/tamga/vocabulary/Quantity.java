package org.tamga.vocabulary;

/** How much of a substance was reported, as a mass that can be compared and summed, or why it cannot be said. */
public sealed interface Quantity {

    /** @param milligrams rounded half up from the decimal value */
    record Known(long milligrams) implements Quantity {}

    /** The event is kept, with its original value and unit. */
    record Unknown(Reason reason) implements Quantity {}

    enum Reason {
        /** No value is given. */
        NO_QUANTITY,
        /** The value is zero or less. */
        NOT_POSITIVE,
        /** No unit is given. */
        NO_UNIT,
        /** The unit is not in the table. */
        UNKNOWN_UNIT,
        /** The unit counts pieces, and there is no usual mass of one for this drug group. */
        NO_DEFAULT_MASS,
        /** More than {@link Long#MAX_VALUE} milligrams. */
        TOO_LARGE
    }
}
