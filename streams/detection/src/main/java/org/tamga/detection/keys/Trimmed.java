package org.tamga.detection.keys;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text without the spaces around it, the no-break spaces of pasted text included. */
final class Trimmed {
    private Trimmed() {}

    /** {@code text} trimmed; empty if there is none. */
    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A country code, trimmed and in upper case; empty if there is none. */
    static String country(@Nullable String code) {
        return of(code).toUpperCase(Locale.ROOT);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
