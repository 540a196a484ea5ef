package org.tamga.events.validation;

import java.util.List;
import org.tamga.events.Report;
import org.tamga.vocabulary.Resolution;

/** Whether a report may go on. */
public sealed interface Verdict {

    /**
     * It may.
     *
     * @param place resolved, or a place of its own in a country; never rejected
     * @param warnings what its sender should mend
     */
    record Accepted(Report report, Resolution place, List<Problem> warnings) implements Verdict {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /** It may not, for at least one reason. */
    record Refused(List<Problem> problems) implements Verdict {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
