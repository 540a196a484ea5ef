package org.tamga.detection.keys;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Flaw.Reason;
import org.tamga.vocabulary.Digits;

/** A telephone number in international form: + and 7 to 15 digits (ITU-T E.164 allows no more); 00 is read as +. */
final class PhoneForm {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;

    private PhoneForm() {}

    static KeyForm of(@Nullable String number) {
        String written = Trimmed.of(number);
        if (written.isEmpty()) {
            return new Flaw(KeyKind.PHONE, Reason.MISSING);
        }
        return afterPrefix(written)
                .map(rest -> ofDigits(Digits.of(rest)))
                .orElseGet(() -> new Flaw(KeyKind.PHONE, Reason.NOT_INTERNATIONAL));
    }

    private static KeyForm ofDigits(String digits) {
        return digits.length() < SHORTEST || digits.length() > LONGEST
                ? new Flaw(KeyKind.PHONE, Reason.BAD_LENGTH)
                : new Key(KeyKind.PHONE, "+" + digits);
    }

    private static Optional<String> afterPrefix(String written) {
        if (written.startsWith("+")) {
            return Optional.of(written.substring(1));
        }
        if (written.length() >= 2 && isZero(written.charAt(0)) && isZero(written.charAt(1))) {
            return Optional.of(written.substring(2));
        }
        return Optional.empty();
    }

    private static boolean isZero(char c) {
        return Digits.of(String.valueOf(c)).equals("0");
    }
}
