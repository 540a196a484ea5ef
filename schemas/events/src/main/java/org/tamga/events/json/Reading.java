package org.tamga.events.json;

import java.util.List;
import java.util.Optional;
import org.tamga.events.Report;
import org.tamga.events.validation.Problem;

/** What a line turned out to be. */
public sealed interface Reading {

    /** A report, well formed; whether it makes sense is the validator's to say. */
    record Read(Report report, List<Problem> warnings) implements Reading {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * No report. At least one problem.
     *
     * @param readable what the line would be, were it only for the rest: with harmless stand-ins where the problems are.
     *     To look at, never to keep; empty if not even its type is known
     */
    record Unreadable(List<Problem> problems, Optional<Report> readable) implements Reading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
