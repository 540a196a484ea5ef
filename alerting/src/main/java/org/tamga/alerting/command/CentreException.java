package org.tamga.alerting.command;

/** The centre cannot be asked; the message says what to do. */
final class CentreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CentreException(String message) {
        super(message);
    }

    CentreException(String message, Throwable cause) {
        super(message, cause);
    }
}
