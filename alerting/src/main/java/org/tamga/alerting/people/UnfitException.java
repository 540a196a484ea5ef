package org.tamga.alerting.people;

/** What was given cannot be; the message is "field is value; remedy". */
public final class UnfitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnfitException(String message) {
        super(message);
    }
}
