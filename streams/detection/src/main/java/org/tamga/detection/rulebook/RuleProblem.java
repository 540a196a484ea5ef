package org.tamga.detection.rulebook;

/**
 * Why something cannot be set.
 *
 * @param field where it stands, as in the rule file: {@code parameters.window}
 * @param value as written; empty if nothing is, or if it would tell a key to those who need not know it
 * @param reason what is wrong with it and what is allowed; reads on after the value
 */
public record RuleProblem(String field, String value, String reason) {

    public static RuleProblem of(String field, String reason) {
        return new RuleProblem(field, "", reason);
    }

    /** For the one who wrote it; may hold a key. */
    public String text() {
        return field + ": " + (value.isEmpty() ? "" : "\"" + value + "\" ") + reason;
    }

    /** For a log: the value is left out. */
    @Override
    public String toString() {
        return field + ": " + reason;
    }
}
