package org.tamga.events.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A decimal kept as it was written: short enough, and of an exponent small enough, that arithmetic on it is cheap. */
public final class DecimalText {
    private static final int MAX_LENGTH = 40;
    private static final int MAX_EXPONENT = 30;
    public static final String REMEDY = "write a decimal number with a point, of at most " + MAX_LENGTH
            + " characters and an exponent of at most " + MAX_EXPONENT;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE]([+-]?[0-9]{1,4}))?");
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private DecimalText() {}

    public static boolean isDecimal(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        Matcher matcher = DECIMAL.matcher(text);
        return matcher.matches()
                && (matcher.group(1) == null || Math.abs(Integer.parseInt(matcher.group(1))) <= MAX_EXPONENT);
    }

    /** Whether it is a decimal that a double can hold, if not exactly. */
    public static boolean isDouble(String text) {
        return text.length() <= MAX_LENGTH
                && DECIMAL.matcher(text).matches()
                && Double.isFinite(Double.parseDouble(text));
    }

    /** Whether JSON can say it without quotes. */
    public static boolean isJsonNumber(String text) {
        return text.length() <= MAX_LENGTH && JSON_NUMBER.matcher(text).matches();
    }
}
