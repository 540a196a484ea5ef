package org.tamga.alerting.feed;

/** The record is an alert, but one that the centre cannot keep. The message never quotes a value. */
final class MalformedAlertException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedAlertException(String message) {
        super(message);
    }
}
