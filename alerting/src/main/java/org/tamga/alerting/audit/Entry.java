package org.tamga.alerting.audit;

import org.jspecify.annotations.Nullable;

/**
 * What is to be remembered.
 *
 * @param deed the name of a {@link Deed}; in a row that somebody has tampered with, anything
 * @param who the person's id, or {@link #NOBODY}
 * @param name of the person at that time; empty if nobody has signed in
 * @param from the network address
 * @param about an alert's, a person's or a token's id; null for none. Never a protected value
 * @param why what they gave as the reason, or what happened in detail; null for nothing
 */
public record Entry(
        String deed,
        String who,
        String name,
        String from,
        @Nullable String about,
        @Nullable String why) {
    public static final String NOBODY = "nobody";

    public Entry(Deed deed, String who, String name, String from, @Nullable String about, @Nullable String why) {
        this(deed.name(), who, name, from, about, why);
    }
}
