package org.tamga.producers.post.outbox;

/** The outbox cannot be opened: it is missing, empty or damaged. The message says what it is and what to do. */
public final class BrokenOutboxException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenOutboxException(String what) {
        super(what);
    }

    BrokenOutboxException(String what, Throwable cause) {
        super(what, cause);
    }
}
