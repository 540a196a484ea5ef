package org.tamga.events.serde;

import java.util.HashSet;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.generic.GenericDatumReader;

/**
 * Bounds what a few bytes of Avro can ask of the heap. Avro reads these system properties once, when its decoder first
 * checks a length, as a record's builder already does for its defaults; so they are set as soon as a generated class is
 * loaded. Limits that the operator has set stand.
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

    /**
     * Refuses a schema whose arrays hold elements of no bytes: there the length of a record does not bound what it asks
     * for, and nested in one another such arrays ask for anything.
     *
     * @throws NotAvroException naming the array's element
     */
    static void check(Schema writer) {
        check(writer, new HashSet<>());
    }

    private static void check(Schema schema, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    schema.getFields().forEach(field -> check(field.schema(), seen));
                }
            }
            case UNION -> schema.getTypes().forEach(branch -> check(branch, seen));
            case MAP -> check(schema.getValueType(), seen);
            case ARRAY -> {
                if (GenericDatumReader.isZeroByteSchema(schema.getElementType())) {
                    throw new NotAvroException("its schema has an array of elements that take no bytes: "
                            + schema.getElementType().getFullName());
                }
                check(schema.getElementType(), seen);
            }
            default -> {}
        }
    }
}
