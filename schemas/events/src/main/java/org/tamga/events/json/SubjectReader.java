package org.tamga.events.json;

import org.tamga.events.Subject;
import org.tamga.events.SubjectKind;

/** From the fields of one object to a subject; only the fields of its kind are taken. */
final class SubjectReader {
    private SubjectReader() {}

    static Subject read(Fields fields) {
        SubjectKind kind = fields.requiredWord("kind", Vocabulary.SUBJECT_KIND, SubjectKind.OTHER);
        Subject.Builder subject = Subject.newBuilder().setKind(kind);
        switch (kind) {
            case VEHICLE:
                return subject.setPlate(fields.text("plate"))
                        .setCountry(fields.code("country"))
                        .setVin(fields.text("vin"))
                        .setMake(fields.text("make"))
                        .setColour(fields.text("colour"))
                        .build();
            case DOCUMENT:
                return subject.setNumber(fields.text("number"))
                        .setCountry(fields.code("country"))
                        .setDocumentType(fields.text("documentType"))
                        .build();
            case PERSON:
                return subject.setName(fields.text("name"))
                        .setBirthDate(fields.text("birthDate"))
                        .setNationality(fields.code("nationality"))
                        .build();
            case ORGANISATION:
                return subject.setName(fields.text("name"))
                        .setCountry(fields.code("country"))
                        .build();
            case CONTAINER:
            case PHONE:
                return subject.setNumber(fields.text("number")).build();
            case DEVICE:
                return subject.setImei(fields.text("imei")).build();
            default:
                return subject.build();
        }
    }
}
