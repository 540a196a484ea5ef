package org.tamga.producers.post.reporting;

import java.util.List;
import java.util.Optional;
import org.tamga.events.Report;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.post.checks.Question;

/** What is wrong with a report or unusual about it. */
public sealed interface Judgement {
    /** What is unusual, whatever else is wrong: no field waits with its question for another one to be filled in. */
    List<Question> questions();

    /** What costs a key or a quantity; of a field that is asked about, the question alone is said. */
    List<Problem> warnings();

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

    /**
     * It may not.
     *
     * @param readable as far as it can be read, to look at; empty if not even its type is known
     * @param warnings about what can be read
     * @param questions about what can be read
     */
    record Unsound(List<Problem> problems, Optional<Report> readable, List<Problem> warnings, List<Question> questions)
            implements Judgement {
        public Unsound {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
            questions = List.copyOf(questions);
        }
    }
}
