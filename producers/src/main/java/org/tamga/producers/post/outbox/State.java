package org.tamga.producers.post.outbox;

import java.util.Locale;

/** Where a report is on its way. The first two are in the outbox; only the centre's receipt takes a report out of it. */
public enum State {
    /** On this post's disk. */
    SAVED,
    /** A broker of the centre's has acknowledged it. */
    SENT,
    /** The centre has taken it in. */
    ACCEPTED,
    /** The centre has set it aside, and says why. */
    REFUSED;

    public boolean isSettled() {
        return this == ACCEPTED || this == REFUSED;
    }

    /** As the database and the page have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static State ofId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
