package org.tamga.producers.post.outbox;

/** Nothing was saved. The message says why and what to do. */
public final class NotSavedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSavedException(String why, Throwable cause) {
        super(why, cause);
    }
}
