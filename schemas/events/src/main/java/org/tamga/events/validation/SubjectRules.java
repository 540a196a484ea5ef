package org.tamga.events.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Subject;

/** Warnings for what keeps a subject from being linked and its sender can mend; detection flags the flaws of the key itself. */
final class SubjectRules {
    private SubjectRules() {}

    static void check(List<Subject> subjects, Findings findings) {
        for (int i = 0; i < subjects.size(); i++) {
            subject("subjects[" + i + "]", subjects.get(i), findings);
        }
    }

    private static void subject(String at, Subject subject, Findings findings) {
        PlaceRules.warnOfCountry(at + ".country", subject.getCountry(), findings);
        PlaceRules.warnOfCountry(at + ".nationality", subject.getNationality(), findings);
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
                PlaceRules.newWord(at + ".kind", findings);
                break;
        }
    }

    private static void vehicle(String at, Subject subject, Findings findings) {
        if (!isGiven(subject.getPlate())) {
            if (!isGiven(subject.getVin())) {
                needs(at, "plate", null, findings);
            }
        } else if (!isGiven(subject.getCountry())) {
            findings.warning(
                    at + ".country",
                    "",
                    ProblemCode.NO_KEY,
                    "a plate without its country is linked to nothing; add the country that issued it");
        }
    }

    private static void needs(String at, String field, @Nullable String value, Findings findings) {
        if (!isGiven(value)) {
            findings.warning(at + "." + field, "", ProblemCode.NO_KEY, "without it the subject is linked to nothing");
        }
    }

    private static void birthDate(String at, @Nullable String date, Findings findings) {
        if (date == null || date.isBlank()) {
            return;
        }
        try {
            LocalDate.parse(date.strip());
        } catch (DateTimeException e) {
            findings.warning(
                    at + ".birthDate",
                    date,
                    ProblemCode.BAD_DATE,
                    "not a date, so the person is linked to nothing; write yyyy-MM-dd, for example 1985-05-17");
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
