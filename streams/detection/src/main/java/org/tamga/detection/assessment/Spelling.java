package org.tamga.detection.assessment;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.KeyKind;
import org.tamga.vocabulary.NormalForm;

/** How a report spelled a key, beside the normal form in which all its spellings are equal. */
public final class Spelling {
    private static final Set<KeyKind> BY_NORMAL_FORM =
            EnumSet.of(KeyKind.VEHICLE, KeyKind.VIN, KeyKind.CONTAINER, KeyKind.DOCUMENT, KeyKind.MARKING);

    private Spelling() {}

    /** Whether keys of {@code kind} are equal by their normal form; the others have letters of one script, or none. */
    public static boolean matters(KeyKind kind) {
        return BY_NORMAL_FORM.contains(kind);
    }

    /**
     * The letters and digits of {@code written} as {@link NormalForm} has them, but every letter in its own script; null
     * if that is the normal form, so that nothing in it merely looks alike.
     */
    public static @Nullable String withLookAlikes(@Nullable String written) {
        if (written == null || isAscii(written)) {
            return null;
        }
        String letters = lettersAndDigits(written);
        return letters.equals(NormalForm.of(written)) ? null : letters;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    private static String lettersAndDigits(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.isLetter(point) || Character.isDigit(point))
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
