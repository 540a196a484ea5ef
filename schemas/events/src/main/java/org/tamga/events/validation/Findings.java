package org.tamga.events.validation;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one report: the first {@value #LIMIT} problems and as many warnings. */
public final class Findings {
    public static final int LIMIT = 20;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    public void problem(String field, String value, ProblemCode code, String remedy) {
        if (problems.size() < LIMIT) {
            problems.add(new Problem(field, value, code, remedy));
        }
    }

    public void warning(String field, String value, ProblemCode code, String remedy) {
        if (warnings.size() < LIMIT) {
            warnings.add(new Problem(field, value, code, remedy));
        }
    }

    /** What refuses the report. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What its sender should mend. */
    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }
}
