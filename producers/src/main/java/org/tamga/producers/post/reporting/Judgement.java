package org.tamga.producers.post.reporting;

import java.util.List;
import org.tamga.events.Report;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.post.checks.Question;

/** What is wrong with a report or unusual about it. */
public sealed interface Judgement {
    /**
     * It may go on.
     *
     * @param warnings what costs a key or a quantity
     */
    record Sound(Report report, List<Problem> warnings, List<Question> questions) implements Judgement {
        public Sound {
            warnings = List.copyOf(warnings);
            questions = List.copyOf(questions);
        }

        /** Whether somebody is to say that it is meant so. A field that this version does not know is no reason to ask. */
        boolean isUnusual() {
            return !questions.isEmpty()
                    || warnings.stream().anyMatch(warning -> warning.code() != ProblemCode.UNKNOWN_FIELD);
        }
    }

    /** It may not. */
    record Unsound(List<Problem> problems) implements Judgement {
        public Unsound {
            problems = List.copyOf(problems);
        }
    }
}
