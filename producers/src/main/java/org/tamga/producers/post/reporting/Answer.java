package org.tamga.producers.post.reporting;

import java.util.List;
import org.tamga.events.validation.Problem;
import org.tamga.producers.post.checks.Question;
import org.tamga.producers.post.outbox.SavedReport;

/** What the post says of a report it was handed. */
public sealed interface Answer {
    /** It is on the disk: by this request, or by the same one before. */
    record Saved(SavedReport report, boolean before) implements Answer {}

    /** It cannot be a report as it stands. */
    record Refused(List<Problem> problems) implements Answer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * It is unusual, and nobody has said that it is meant so.
     *
     * @param warnings what costs a key or a quantity
     */
    record Asked(List<Problem> warnings, List<Question> questions) implements Answer {
        public Asked {
            warnings = List.copyOf(warnings);
            questions = List.copyOf(questions);
        }
    }

    /** Another report was saved by a request with this key. */
    record KeyReused() implements Answer {}

    /** This revision of the event is taken: somebody corrected it meanwhile. */
    record Overtaken(SavedReport report) implements Answer {}
}
