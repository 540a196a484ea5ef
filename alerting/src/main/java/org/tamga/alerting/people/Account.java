package org.tamga.alerting.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in with, in lower case; nobody else's
 * @param displayName as others see it
 * @param hasPassword false until the one-time link has been used, and for those whom an outside provider signs in
 * @param vouchedBy the outside provider that signs them in; null for none
 * @param active false if they may not sign in any longer
 */
public record Account(
        String personId,
        String name,
        String displayName,
        Set<Role> roles,
        @Nullable String country,
        boolean hasPassword,
        @Nullable String vouchedBy,
        boolean active,
        Instant createdAt) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._@-]{1,63}");
    private static final int LONGEST_DISPLAY_NAME = 80;

    public Person person() {
        return new Person(personId, displayName, roles, country);
    }

    /** Throws {@link UnfitException} with a remedy. */
    public static String fitName(String name) {
        String given = normalName(name);
        if (!NAME.matcher(given).matches()) {
            throw new UnfitException(
                    "name is '" + name + "'; 2 to 64 letters, digits and . _ @ -, the first a letter or digit");
        }
        return given;
    }

    static String normalName(String name) {
        return Passwords.normal(name).strip().toLowerCase(Locale.ROOT);
    }

    public static String fitDisplayName(String name) {
        String given = name.strip();
        if (given.isEmpty()
                || given.length() > LONGEST_DISPLAY_NAME
                || given.codePoints().anyMatch(Account::unfit)) {
            throw new UnfitException("displayName is '" + name + "'; 1 to " + LONGEST_DISPLAY_NAME
                    + " characters in one line, as others shall see it");
        }
        return given;
    }

    /** Control characters and marks that turn the direction of writing could make one name look like another. */
    private static boolean unfit(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
