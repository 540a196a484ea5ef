package org.tamga.events.validation;

import java.util.regex.Pattern;

/** The one spelling of an event's id: a UUID in lower case. */
public final class UuidText {
    public static final String REMEDY = "write a UUID in lower case: 32 hexadecimal digits as 8-4-4-4-12";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private UuidText() {}

    public static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }
}
