package org.tamga.events.json;

import java.util.List;
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

    /** No report. At least one problem. */
    record Unreadable(List<Problem> problems) implements Reading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
