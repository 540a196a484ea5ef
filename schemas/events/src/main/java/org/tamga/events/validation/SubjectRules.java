package org.tamga.events.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Subject;
import org.tamga.vocabulary.IsoDate;

/** Warnings for what keeps a subject from being linked and its sender can mend; detection flags the flaws of the key itself. */
final class SubjectRules {
    private SubjectRules() {}

    static void check(List<Subject> subjects, Findings findings) {
        for (int i = 0; i < subjects.size(); i++) {
            subject(i, subjects.get(i), findings);
        }
    }

    private static void subject(int at, Subject subject, Findings findings) {
        country(at, "country", subject.getCountry(), findings);
        country(at, "nationality", subject.getNationality(), findings);
        switch (subject.getKind()) {
            case VEHICLE:
                vehicle(at, subject, findings);
                break;
            case DOCUMENT:
                needs(at, "number", subject.getNumber(), findings);
                needs(at, "country", subject.getCountry(), findings);
                break;
            case PERSON:
                needs(at, "name", subject.getName(), findings);
                needs(at, "birthDate", subject.getBirthDate(), findings);
                birthDate(at, subject.getBirthDate(), findings);
                break;
            case CONTAINER:
            case PHONE:
                needs(at, "number", subject.getNumber(), findings);
                break;
            case DEVICE:
                needs(at, "imei", subject.getImei(), findings);
                break;
            case ORGANISATION:
                needs(at, "name", subject.getName(), findings);
                break;
            case OTHER:
                PlaceRules.newWord(field(at, "kind"), findings);
                break;
        }
    }

    private static void vehicle(int at, Subject subject, Findings findings) {
        if (!isGiven(subject.getPlate())) {
            if (!isGiven(subject.getVin())) {
                needs(at, "plate", null, findings);
            }
        } else if (!isGiven(subject.getCountry())) {
            findings.warning(
                    field(at, "country"),
                    "",
                    ProblemCode.NO_KEY,
                    "a plate without its country is linked to nothing; add the country that issued it");
        }
    }

    private static void needs(int at, String field, @Nullable String value, Findings findings) {
        if (!isGiven(value)) {
            findings.warning(field(at, field), "", ProblemCode.NO_KEY, "without it the subject is linked to nothing");
        }
    }

    private static void birthDate(int at, @Nullable String date, Findings findings) {
        if (date != null && !date.isBlank() && IsoDate.read(date).isEmpty()) {
            findings.warning(
                    field(at, "birthDate"),
                    date,
                    ProblemCode.BAD_DATE,
                    "it is not a date, so the person is linked to nothing; write yyyy-MM-dd, for example 1985-05-17");
        }
    }

    /** For a country that is not of the event but of a subject: it costs a key at most. */
    private static void country(int at, String field, @Nullable String code, Findings findings) {
        if (PlaceRules.isUnknown(code)) {
            PlaceRules.warnOfCountry(field(at, field), String.valueOf(code), findings);
        }
    }

    private static String field(int at, String name) {
        return "subjects[" + at + "]." + name;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
