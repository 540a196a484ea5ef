package org.tamga.producers.post.http;

import io.javalin.http.HttpStatus;

/** A request that is answered with a complaint. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String value;

    /** @param code has words among the problems of every language */
    Refused(HttpStatus status, String code, String value) {
        super(code + ": " + value);
        this.status = status;
        this.code = code;
        this.value = value;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String value() {
        return value;
    }
}
