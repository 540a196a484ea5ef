package org.tamga.topology.quarantine;

import java.util.Locale;

/** Where a record could not go on. */
public enum Stage {
    DESERIALIZATION,
    VALIDATION,
    PROCESSING,
    PRODUCTION;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
