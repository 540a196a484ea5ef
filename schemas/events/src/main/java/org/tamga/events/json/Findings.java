package org.tamga.events.json;

import java.util.ArrayList;
import java.util.List;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;

/** What is wrong with one line: the first {@value #LIMIT} problems and as many warnings. */
final class Findings {
    static final int LIMIT = 20;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    void problem(String field, String value, ProblemCode code, String remedy) {
        if (problems.size() < LIMIT) {
            problems.add(new Problem(field, value, code, remedy));
        }
    }

    void warning(String field, String value, ProblemCode code, String remedy) {
        if (warnings.size() < LIMIT) {
            warnings.add(new Problem(field, value, code, remedy));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> warnings() {
        return warnings;
    }
}
