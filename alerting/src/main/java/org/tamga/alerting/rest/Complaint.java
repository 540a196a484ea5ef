package org.tamga.alerting.rest;

import org.jspecify.annotations.Nullable;

/**
 * Why a request is not answered.
 *
 * @param error what is wrong, in words
 * @param field what it is about; null if it is the request as a whole
 * @param value what was given, cut short; null if nothing was
 * @param remedy what to do about it
 */
public record Complaint(
        String error,
        @Nullable String field,
        @Nullable String value,
        @Nullable String remedy) {
    private static final int SHOWN = 100;

    public Complaint {
        value = value != null && value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    static Complaint of(String error, String remedy) {
        return new Complaint(error, null, null, remedy);
    }
}
