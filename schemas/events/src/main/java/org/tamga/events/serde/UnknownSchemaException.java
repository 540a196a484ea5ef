package org.tamga.events.serde;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answers, and says that it has never heard of the record's schema id. */
public final class UnknownSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public UnknownSchemaException(int id) {
        super("schema id " + id + " is unknown to the registry; was the record written against another registry?");
    }
}
