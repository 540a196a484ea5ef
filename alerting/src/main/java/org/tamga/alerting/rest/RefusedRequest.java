package org.tamga.alerting.rest;

import io.javalin.http.HttpStatus;

/** Ends a request with a status and a complaint. */
final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Complaint complaint;

    RefusedRequest(HttpStatus status, Complaint complaint) {
        super(complaint.error(), null, false, false);
        this.status = status;
        this.complaint = complaint;
    }

    static RefusedRequest bad(String field, String value, String remedy) {
        return new RefusedRequest(
                HttpStatus.BAD_REQUEST, new Complaint(field + " is not acceptable", field, value, remedy));
    }

    static RefusedRequest missing(String field, String remedy) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, new Complaint(field + " is missing", field, null, remedy));
    }

    static RefusedRequest noSuchAlert() {
        return new RefusedRequest(
                HttpStatus.NOT_FOUND, Complaint.of("There is no such alert", "GET /api/alerts lists all alerts"));
    }

    HttpStatus status() {
        return status;
    }

    Complaint complaint() {
        return complaint;
    }
}
