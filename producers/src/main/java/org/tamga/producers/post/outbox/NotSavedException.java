package org.tamga.producers.post.outbox;

import java.util.Locale;

/** Nothing was saved. The message says why and what to do, in English. */
public final class NotSavedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotSavedException(Reason reason, String why, Throwable cause) {
        super(why, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What is the matter with the outbox or its disk. */
    public enum Reason {
        DISK_FULL,
        NOT_WRITABLE,
        DAMAGED,
        HELD_BY_ANOTHER,
        DISK_FAULT,
        NO_ANSWER;

        /** The name under which the post's words have it, for example {@code "not-saved-disk-full"}. */
        public String id() {
            return "not-saved-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
