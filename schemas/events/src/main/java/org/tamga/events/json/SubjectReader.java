package org.tamga.events.json;

import org.jspecify.annotations.Nullable;
import org.tamga.events.Subject;
import org.tamga.events.SubjectKind;

/**
 * From the fields of one object to a subject; only the fields of its kind are taken. By constructor, since Avro's builder
 * looks up and copies the default of each field left out.
 */
final class SubjectReader {
    private SubjectReader() {}

    static Subject read(Fields fields) {
        SubjectKind kind = fields.requiredWord("kind", Vocabulary.SUBJECT_KIND, SubjectKind.OTHER);
        switch (kind) {
            case VEHICLE:
                return vehicle(fields);
            case DOCUMENT:
                return document(fields);
            case PERSON:
                return person(fields);
            case ORGANISATION:
                String name = fields.text("name");
                return named(kind, name, fields.code("country"), null, null);
            case CONTAINER:
            case PHONE:
                return numbered(kind, fields.text("number"), null, null);
            case DEVICE:
                return device(fields);
            default:
                return numbered(kind, null, null, null);
        }
    }

    private static Subject vehicle(Fields fields) {
        return new Subject(
                SubjectKind.VEHICLE,
                fields.text("plate"),
                fields.code("country"),
                fields.text("vin"),
                fields.text("make"),
                fields.text("colour"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Subject document(Fields fields) {
        String number = fields.text("number");
        String country = fields.code("country");
        return numbered(SubjectKind.DOCUMENT, number, country, fields.text("documentType"));
    }

    private static Subject person(Fields fields) {
        String name = fields.text("name");
        String birthDate = fields.text("birthDate");
        return named(SubjectKind.PERSON, name, null, birthDate, fields.code("nationality"));
    }

    private static Subject device(Fields fields) {
        String imei = fields.text("imei");
        return new Subject(SubjectKind.DEVICE, null, null, null, null, null, null, null, null, null, null, imei);
    }

    private static Subject numbered(
            SubjectKind kind, @Nullable String number, @Nullable String country, @Nullable String documentType) {
        return new Subject(kind, null, country, null, null, null, number, documentType, null, null, null, null);
    }

    private static Subject named(
            SubjectKind kind,
            @Nullable String name,
            @Nullable String country,
            @Nullable String birthDate,
            @Nullable String nationality) {
        return new Subject(kind, null, country, null, null, null, null, null, name, birthDate, nationality, null);
    }
}
