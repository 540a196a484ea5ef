package org.tamga.events.serde;

import org.apache.avro.SystemLimitException;

/**
 * Bounds what a few bytes of Avro can ask of the heap. Avro reads these system properties once, when its decoder first
 * checks a length; limits that the operator has set stand.
 */
final class ReadLimits {
    /** Longest byte field: a quarantined record holds a whole other one. */
    static final int BYTES = 16 << 20;

    static final int STRING = 4 << 20;

    static final int COLLECTION = 200_000;

    private ReadLimits() {}

    static void apply() {
        setUnlessSet(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, BYTES);
        setUnlessSet(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, STRING);
        setUnlessSet(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, COLLECTION);
    }

    private static void setUnlessSet(String property, int limit) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(limit));
        }
    }
}
