package org.tamga.events;

import org.jspecify.annotations.Nullable;

/** Kafka or the registry cannot be used. The message names the address and what to do. */
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    public UnreachableException(String words, @Nullable Throwable cause) {
        super(words, cause);
        this.words = words;
    }

    /** What to tell the user. */
    public String words() {
        return words;
    }
}
