package org.tamga.events;

import org.jspecify.annotations.Nullable;

/** Kafka or the registry cannot be used. The message names the address and what to do. */
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String words;

    /** What kept them from being used. */
    public enum Kind {
        /** No broker answers. */
        NO_BROKER,
        /** Kafka answers, and has no such topics. */
        NO_TOPICS,
        /** Kafka answers, and does not let the asker in. */
        REFUSED,
        /** Nobody was asked: the settings cannot be used. */
        SETTINGS,
        /** The schema registry does not answer. */
        NO_REGISTRY,
        /** The asker was stopped. */
        STOPPED
    }

    public UnreachableException(Kind kind, String words, @Nullable Throwable cause) {
        super(words, cause);
        this.kind = kind;
        this.words = words;
    }

    public Kind kind() {
        return kind;
    }

    /** What to tell the user. */
    public String words() {
        return words;
    }
}
