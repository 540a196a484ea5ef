package org.tamga.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which two spellings of one plate, number, marking or place name are equal: NFKC, upper case, Cyrillic
 * look-alikes to Latin, then only letters (L*) and decimal digits (Nd, by value as 0–9).
 */
public final class NormalForm {
    private static final String CYRILLIC = "АВЕКМНОРСТУХІЈЅ";
    private static final String LATIN = "ABEKMHOPCTYXIJS";

    private NormalForm() {}

    /** The normal form of {@code text}; empty if it holds neither a letter nor a digit. */
    public static String of(String text) {
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder norm = new StringBuilder(upper.length());
        upper.codePoints().forEach(codePoint -> append(norm, codePoint));
        return norm.toString();
    }

    private static void append(StringBuilder norm, int codePoint) {
        int lookAlike = CYRILLIC.indexOf(codePoint);
        if (lookAlike >= 0) {
            norm.append(LATIN.charAt(lookAlike));
        } else if (Character.isLetter(codePoint)) {
            norm.appendCodePoint(codePoint);
        } else if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
            norm.append(Character.digit(codePoint, 10));
        }
    }
}
