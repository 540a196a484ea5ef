package org.tamga.producers.post.feeds;

import java.util.List;
import org.tamga.events.validation.Problem;

/** A mapping or a file that cannot be used as a whole: at least one problem, each with its remedy. */
final class RefusedFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RefusedFeedException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    RefusedFeedException(Problem problem) {
        this(List.of(problem));
    }

    List<Problem> problems() {
        return problems;
    }
}
