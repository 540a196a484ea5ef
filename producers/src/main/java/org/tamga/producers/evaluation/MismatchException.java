package org.tamga.producers.evaluation;

import java.io.IOException;

/** A file that cannot be evaluated: missing, malformed, or about other events; with a message for the user. */
public final class MismatchException extends IOException {
    private static final long serialVersionUID = 1L;

    MismatchException(String message) {
        super(message);
    }
}
