package org.tamga.alerting.feed;

import org.tamga.events.serde.NotAvroException;
import org.tamga.events.serde.UnknownSchemaException;

/** Why a record of the alerts topic is set aside; {@link #code()} is the quarantine's reason and the metric's label. */
enum BadRecord {
    UNKNOWN_SCHEMA_ID("unknown-schema-id", "deserialization"),
    NOT_AVRO("not-avro", "deserialization"),
    MALFORMED_ALERT("malformed-alert", "validation"),
    UNREADABLE("unreadable", "processing");

    private final String code;
    private final String stage;

    BadRecord(String code, String stage) {
        this.code = code;
        this.stage = stage;
    }

    static BadRecord of(RuntimeException failure) {
        if (failure instanceof UnknownSchemaException) {
            return UNKNOWN_SCHEMA_ID;
        }
        if (failure instanceof NotAvroException) {
            return NOT_AVRO;
        }
        return failure instanceof MalformedAlertException ? MALFORMED_ALERT : UNREADABLE;
    }

    String code() {
        return code;
    }

    String stage() {
        return stage;
    }
}
