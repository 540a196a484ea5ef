package org.tamga.standalone;

/** Something outside Tamga stands in the way of a start; the message says what, where, and what to do about it. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
