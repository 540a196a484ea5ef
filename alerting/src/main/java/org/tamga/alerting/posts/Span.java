package org.tamga.alerting.posts;

/** Consecutive numbers, both ends included. */
public record Span(long from, long to) {
    public Span {
        Ranges.require("end of the span", to, from, Long.MAX_VALUE);
    }

    public long count() {
        return to - from + 1;
    }
}
