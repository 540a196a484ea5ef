package org.tamga.events.serde;

import org.apache.kafka.common.errors.SerializationException;

/** The bytes are not a record of the expected kind in the Confluent wire format. */
public final class NotAvroException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public NotAvroException(String message) {
        super(message);
    }

    public NotAvroException(String message, Throwable cause) {
        super(message, cause);
    }
}
