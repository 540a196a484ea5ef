package org.tamga.producers.post.reporting;

import java.util.List;
import org.tamga.events.validation.Problem;

/** What became of one row of a feed. */
public sealed interface RowAnswer {
    /** It is on the disk now. */
    record Saved() implements RowAnswer {}

    /** It was on the disk before: the same revision of the same event with the same content. */
    record Known() implements RowAnswer {}

    /** It cannot be a report as it stands. */
    record Refused(List<Problem> problems) implements RowAnswer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
