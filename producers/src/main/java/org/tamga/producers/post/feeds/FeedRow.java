package org.tamga.producers.post.feeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tamga.events.validation.Problem;

/** One row or line of a feed's file. */
sealed interface FeedRow {
    /** The line it starts on, from 1. */
    long line();

    /** Its cells, or the whole line as the only one; goes among the rejects. */
    List<String> cells();

    /**
     * It may be a report.
     *
     * @param report with its event id
     * @param told a problem of the report in the words of the file: which column it came from
     */
    record Read(long line, List<String> cells, ObjectNode report, UnaryOperator<Problem> told) implements FeedRow {}

    /** It is none. */
    record Bad(long line, List<String> cells, List<Problem> problems) implements FeedRow {}
}
