package org.tamga.detection.keys;

import java.util.Locale;

/** The kinds of things that can be recognised again at another border. */
public enum KeyKind {
    VEHICLE,
    VIN,
    CONTAINER,
    DOCUMENT,
    PHONE,
    DEVICE,
    MARKING;

    /** The name in alert subjects and stored keys, for example {@code "vehicle"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
