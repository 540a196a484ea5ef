package org.tamga.detection.keys;

import java.util.Locale;

/** What a history is kept of: things that can be recognised again at another border, persons, and traffic. */
public enum KeyKind {
    VEHICLE,
    VIN,
    CONTAINER,
    DOCUMENT,
    PHONE,
    DEVICE,
    MARKING,
    /** All persons born on one day, ISO 8601; the member is a person's name form. */
    PERSON,
    /** The seizures of one drug group in one country, for example {@code "TJ:heroin"}. */
    SERIES,
    /** The seizures of one drug group anywhere, for example {@code "heroin"}. */
    SUBSTANCE,
    /** What was measured by one laboratory method, for example {@code "GCMS"}; one for each item with a profile. */
    PROFILE,
    /** The seizures at one crossing. */
    CROSSING,
    /** The vehicles that pass one checkpoint in one direction, for example {@code "KZ-KORDAY:inbound"}. */
    MEETING;

    /** Whether it is the key of one thing or one person, which move. */
    public boolean moves() {
        return switch (this) {
            case VEHICLE, VIN, CONTAINER, DOCUMENT, PHONE, DEVICE, PERSON -> true;
            case MARKING, SERIES, SUBSTANCE, PROFILE, CROSSING, MEETING -> false;
        };
    }

    /** The name in alert subjects and stored keys, for example {@code "vehicle"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
