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
        StringBuilder norm = new StringBuilder(text.length());
        if (!appendPlain(norm, text)) {
            norm.setLength(0);
            String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
            upper.codePoints().forEach(codePoint -> append(norm, codePoint));
        }
        return norm.toString();
    }

    /**
     * Reads a text in ASCII, which NFKC leaves as it is: most plates and numbers, millions of them in a back-test. False if
     * there is a letter of another kind.
     */
    private static boolean appendPlain(StringBuilder norm, String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80) {
                return false;
            }
            if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')) {
                norm.append(letter);
            } else if (letter >= 'a' && letter <= 'z') {
                norm.append((char) (letter - 'a' + 'A'));
            }
        }
        return true;
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
