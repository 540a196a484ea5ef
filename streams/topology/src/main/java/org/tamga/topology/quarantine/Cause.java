package org.tamga.topology.quarantine;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.tamga.events.serde.NotAvroException;
import org.tamga.events.serde.UnknownSchemaException;

/**
 * Why a record could not go on.
 *
 * @param reason a code, also the metric's label
 * @param detail in words
 */
record Cause(String reason, String detail) {

    static Cause of(Exception exception) {
        return new Cause(reason(exception), String.valueOf(exception.getMessage()));
    }

    /**
     * Whether the fault lies in the record, so that it would fail for ever. A fault of Kafka's, a store's or a shutdown is
     * none of the record's: it has to be tried again.
     */
    static boolean liesInTheRecord(Exception exception) {
        return exception instanceof SerializationException
                || exception instanceof RecordTooLargeException
                || !(exception instanceof KafkaException);
    }

    private static String reason(Exception exception) {
        if (exception instanceof UnknownSchemaException) {
            return "unknown-schema-id";
        }
        if (exception instanceof NotAvroException) {
            return "not-avro";
        }
        if (exception instanceof RecordTooLargeException) {
            return "record-too-large";
        }
        return exception instanceof SerializationException ? "unwritable" : "fault-in-processing";
    }
}
