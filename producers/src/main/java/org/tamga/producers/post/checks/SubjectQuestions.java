package org.tamga.producers.post.checks;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Subject;
import org.tamga.vocabulary.CheckDigits;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.Digits;
import org.tamga.vocabulary.NormalForm;

/** What is asked about one subject: whether its number can have been read right. */
final class SubjectQuestions {
    private static final Pattern CONTAINER = Pattern.compile("[A-Z]{4}\\d{7}");
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final int IMEI_DIGITS = 15;
    private static final int SHORTEST_DOCUMENT = 5;
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 15;

    private final String at;
    private final Asking asking;

    interface Asking {
        void ask(String field, String value, Question.Code code);
    }

    SubjectQuestions(String at, Asking asking) {
        this.at = at;
        this.asking = asking;
    }

    void about(Subject subject, LocalDate today) {
        switch (subject.getKind()) {
            case VEHICLE -> {
                given(subject.getPlate(), plate -> plate(plate, subject.getCountry()));
                given(subject.getVin(), this::vin);
            }
            case CONTAINER -> given(subject.getNumber(), this::container);
            case DOCUMENT -> given(subject.getNumber(), this::document);
            case PHONE -> given(subject.getNumber(), this::phone);
            case DEVICE -> given(subject.getImei(), this::imei);
            case PERSON -> given(subject.getBirthDate(), date -> person(date, today));
            default -> {}
        }
    }

    private void plate(String plate, @Nullable String country) {
        if (isMixed(plate)) {
            ask("plate", plate, Question.Code.MIXED_SCRIPTS);
        } else if (country != null
                && !PlateShapes.fits(plate, Countries.normalise(country)).orElse(true)) {
            ask("plate", plate, Question.Code.PLATE_NOT_OF_COUNTRY);
        }
    }

    private void vin(String vin) {
        if (!VIN.matcher(NormalForm.of(vin)).matches()) {
            ask("vin", vin, Question.Code.VIN_SHAPE);
        }
    }

    private void container(String number) {
        String norm = NormalForm.of(number);
        if (!CONTAINER.matcher(norm).matches()) {
            ask("number", number, Question.Code.CONTAINER_SHAPE);
        } else if (!CheckDigits.iso6346(norm)) {
            ask("number", number, Question.Code.CHECK_DIGIT);
        }
    }

    private void document(String number) {
        if (isMixed(number)) {
            ask("number", number, Question.Code.MIXED_SCRIPTS);
        } else if (NormalForm.of(number).length() < SHORTEST_DOCUMENT) {
            ask("number", number, Question.Code.SHORT_DOCUMENT);
        }
    }

    private void phone(String number) {
        String stripped = number.strip();
        int digits = Digits.of(stripped).length() - (stripped.startsWith("00") ? 2 : 0);
        if (!(stripped.startsWith("+") || stripped.startsWith("00"))
                || digits < SHORTEST_PHONE
                || digits > LONGEST_PHONE) {
            ask("number", number, Question.Code.PHONE_SHAPE);
        }
    }

    private void imei(String imei) {
        String digits = Digits.of(imei);
        if (digits.length() != IMEI_DIGITS) {
            ask("imei", imei, Question.Code.IMEI_SHAPE);
        } else if (!CheckDigits.luhn(digits)) {
            ask("imei", imei, Question.Code.CHECK_DIGIT);
        }
    }

    private void person(String birthDate, LocalDate today) {
        if (Questions.isOddBirthDate(birthDate, today)) {
            ask("birthDate", birthDate, Question.Code.ODD_BIRTH_DATE);
        }
    }

    private void ask(String field, String value, Question.Code code) {
        asking.ask(at + field, value, code);
    }

    private static boolean isMixed(String text) {
        return LATIN.matcher(text).find() && CYRILLIC.matcher(text).find();
    }

    private static void given(@Nullable String text, Consumer<String> asked) {
        if (text != null && !text.isBlank()) {
            asked.accept(text);
        }
    }
}
