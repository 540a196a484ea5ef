package org.tamga.detection.keys;

import static org.tamga.detection.keys.KeyKind.CONTAINER;
import static org.tamga.detection.keys.KeyKind.DEVICE;
import static org.tamga.detection.keys.KeyKind.DOCUMENT;
import static org.tamga.detection.keys.KeyKind.MARKING;
import static org.tamga.detection.keys.KeyKind.PERSON;
import static org.tamga.detection.keys.KeyKind.VEHICLE;
import static org.tamga.detection.keys.KeyKind.VIN;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Flaw.Reason;
import org.tamga.vocabulary.CheckDigits;
import org.tamga.vocabulary.Digits;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.IsoDate;
import org.tamga.vocabulary.NameForm;
import org.tamga.vocabulary.NormalForm;

/** The rule of each kind: from what is written to the key, or to the flaw for which there is none. */
public final class KeyForms {
    private static final int SHORTEST_PLATE = 3;
    private static final int SHORTEST_DOCUMENT = 5;
    private static final int SHORTEST_MARKING = 2;
    private static final int VIN_LENGTH = 17;
    private static final int IMEI_LENGTH = 15;
    private static final Pattern FORBIDDEN_IN_VIN = Pattern.compile("[IOQ]");
    private static final Pattern CONTAINER_SHAPE = Pattern.compile("[A-Z]{4}[0-9]{7}");

    private KeyForms() {}

    public static KeyForm vehicle(@Nullable String plate, @Nullable String country) {
        return issued(VEHICLE, plate, country, SHORTEST_PLATE);
    }

    public static KeyForm document(@Nullable String number, @Nullable String country) {
        return issued(DOCUMENT, number, country, SHORTEST_DOCUMENT);
    }

    public static KeyForm vin(@Nullable String vin) {
        String norm = norm(vin);
        if (norm.isEmpty()) {
            return new Flaw(VIN, Reason.MISSING);
        }
        if (length(norm) != VIN_LENGTH) {
            return new Flaw(VIN, Reason.BAD_LENGTH);
        }
        return FORBIDDEN_IN_VIN.matcher(norm).find() ? new Flaw(VIN, Reason.FORBIDDEN_LETTER) : new Key(VIN, norm);
    }

    public static KeyForm container(@Nullable String number) {
        String norm = norm(number);
        if (norm.isEmpty()) {
            return new Flaw(CONTAINER, Reason.MISSING);
        }
        if (!CONTAINER_SHAPE.matcher(norm).matches()) {
            return new Flaw(CONTAINER, Reason.BAD_SHAPE);
        }
        return CheckDigits.iso6346(norm) ? new Key(CONTAINER, norm) : new Flaw(CONTAINER, Reason.CHECK_DIGIT);
    }

    public static KeyForm phone(@Nullable String number) {
        return PhoneForm.of(number);
    }

    public static KeyForm device(@Nullable String imei) {
        String digits = imei == null ? "" : Digits.of(imei);
        if (digits.isEmpty()) {
            return new Flaw(DEVICE, Reason.MISSING);
        }
        if (digits.length() != IMEI_LENGTH) {
            return new Flaw(DEVICE, Reason.BAD_LENGTH);
        }
        return CheckDigits.luhn(digits) ? new Key(DEVICE, digits) : new Flaw(DEVICE, Reason.CHECK_DIGIT);
    }

    /** @param birthDate ISO 8601 */
    public static KeyForm person(@Nullable String name, @Nullable String birthDate) {
        String form = name == null ? "" : NameForm.of(name);
        if (form.isEmpty()) {
            return new Flaw(PERSON, name == null ? Reason.MISSING : Reason.TOO_SHORT);
        }
        if (birthDate == null || birthDate.isBlank()) {
            return new Flaw(PERSON, Reason.NO_BIRTH_DATE);
        }
        Optional<LocalDate> born = IsoDate.read(birthDate);
        return born.isEmpty() ? new Flaw(PERSON, Reason.BAD_SHAPE) : new PersonForm(form, born.get());
    }

    public static KeyForm marking(Marking marking) {
        if (marking.group() == DrugGroup.UNKNOWN) {
            return new Flaw(MARKING, Reason.GROUP_UNKNOWN);
        }
        String norm = norm(marking.text());
        return length(norm) < SHORTEST_MARKING
                ? new Flaw(MARKING, Reason.TOO_SHORT)
                : new Key(MARKING, marking.group().id() + norm);
    }

    private static KeyForm issued(KeyKind kind, @Nullable String number, @Nullable String country, int shortest) {
        String issuer = Trimmed.country(country);
        String norm = norm(number);
        if (norm.isEmpty()) {
            return new Flaw(kind, number == null ? Reason.MISSING : Reason.TOO_SHORT);
        }
        if (issuer.isEmpty()) {
            return new Flaw(kind, Reason.NO_COUNTRY);
        }
        return length(norm) < shortest ? new Flaw(kind, Reason.TOO_SHORT) : new Key(kind, issuer + norm);
    }

    private static String norm(@Nullable String text) {
        return text == null ? "" : NormalForm.of(text);
    }

    private static int length(String norm) {
        return norm.codePointCount(0, norm.length());
    }
}
