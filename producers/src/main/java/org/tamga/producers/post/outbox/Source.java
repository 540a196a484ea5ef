package org.tamga.producers.post.outbox;

import java.util.Locale;

/** By what way a report came to the post. */
public enum Source {
    FORM,
    FOLDER,
    API;

    /** As the database and the page have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
