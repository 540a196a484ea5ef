package org.tamga.events.lines;

import org.tamga.events.Topics;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;

/** One physical line of a file, without its line break. */
public sealed interface Line {
    /** Longest line that is read, in bytes; no report needs as much. */
    int LONGEST = Topics.LARGEST_REPORT;

    /** Counts from 1. */
    long number();

    /** The line, or as much of it as is kept, fit to be quoted. */
    String text();

    /** Well-formed text. {@code ascii} tells that it looks the same in nearly every encoding. */
    record Text(long number, String text, boolean ascii) implements Line {}

    /** Longer than {@link #LONGEST}; only its beginning is kept. */
    record TooLong(long number, String text, long bytes) implements Line {
        public Problem problem() {
            return new Problem(
                    "line",
                    text,
                    ProblemCode.LINE_TOO_LONG,
                    "the line has " + bytes + " bytes, at most " + LONGEST
                            + " are read; put each report on a line of its own");
        }
    }

    /** Not UTF-8; what cannot be read is replaced by U+FFFD. */
    record Malformed(long number, String text) implements Line {}
}
