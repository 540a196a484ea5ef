package org.tamga.alerting.routing.file;

/** A routing file that cannot be used; its message names file, line, field, value and remedy. */
public final class RoutingFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RoutingFileException(String message) {
        super(message);
    }
}
