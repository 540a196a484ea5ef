package org.tamga.vocabulary;

/** Decimal digits of any script, read by value. */
public final class Digits {
    private Digits() {}

    /** The digits of {@code text} as 0–9; everything else is dropped. */
    public static String of(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints().filter(Digits::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    private static boolean isDigit(int codePoint) {
        return Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER;
    }
}
