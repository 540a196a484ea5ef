package org.tamga.events.validation;

/** The one spelling of an event's id: a UUID in lower case. */
public final class UuidText {
    public static final String REMEDY = "write a UUID in lower case: 32 hexadecimal digits as 8-4-4-4-12";

    private static final String SHAPE = "00000000-0000-0000-0000-000000000000";

    private UuidText() {}

    /** Asked several times of each of millions of reports, so without a regular expression. */
    public static boolean isUuid(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (SHAPE.charAt(i) == '-' ? letter != '-' : !isDigit(letter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    }
}
