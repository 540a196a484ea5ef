package org.tamga.producers.simulation.reports;

import org.jspecify.annotations.Nullable;
import org.tamga.events.Subject;
import org.tamga.events.SubjectKind;

/** Subjects of reports, by kind. */
public final class Subjects {
    private Subjects() {}

    public static Subject vehicle(@Nullable String plate, @Nullable String country, @Nullable String vin) {
        return subject(SubjectKind.VEHICLE, plate, country, vin, null, null, null, null, null, null);
    }

    public static Subject passport(String number, String country) {
        return subject(SubjectKind.DOCUMENT, null, country, null, number, "passport", null, null, null, null);
    }

    public static Subject person(String name, String birthDate, String nationality) {
        return subject(SubjectKind.PERSON, null, null, null, null, null, name, birthDate, nationality, null);
    }

    public static Subject container(String number) {
        return subject(SubjectKind.CONTAINER, null, null, null, number, null, null, null, null, null);
    }

    public static Subject phone(String number) {
        return subject(SubjectKind.PHONE, null, null, null, number, null, null, null, null, null);
    }

    public static Subject device(String imei) {
        return subject(SubjectKind.DEVICE, null, null, null, null, null, null, null, null, imei);
    }

    private static Subject subject(
            SubjectKind kind,
            @Nullable String plate,
            @Nullable String country,
            @Nullable String vin,
            @Nullable String number,
            @Nullable String documentType,
            @Nullable String name,
            @Nullable String birthDate,
            @Nullable String nationality,
            @Nullable String imei) {
        return new Subject(
                kind, plate, country, vin, null, null, number, documentType, name, birthDate, nationality, imei);
    }
}
