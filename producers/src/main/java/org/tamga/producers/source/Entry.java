package org.tamga.producers.source;

import java.util.List;
import org.tamga.events.Report;
import org.tamga.events.validation.Problem;

/** One line or row of a file, as a report or with what is wrong with it. */
public sealed interface Entry {
    /** The line it starts on, from 1. */
    long line();

    /** As it stands in the file, for the rejects file. */
    String raw();

    /** A report, well formed; whether it makes sense is the validator's to say. */
    record Read(long line, String raw, Report report, List<Problem> warnings) implements Entry {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /** No report, and why: at least one problem. */
    record Rejected(long line, String raw, List<Problem> problems) implements Entry {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
