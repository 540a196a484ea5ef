package org.tamga.detection.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tamga.detection.history.Horizon;

/**
 * Tells whether something can be set. What is sound does not depend on what was set before, so that records can be taken
 * in any order; whether it may be put now is another question.
 *
 * @param memory how long observations take part: no pattern can look back further
 */
public record Judge(Horizon memory) {

    /** Takes {@code setting} into the book if it is sound, whatever its version. */
    public Ruling take(RuleBook book, Setting setting) {
        List<RuleProblem> problems = problems(setting);
        return problems.isEmpty() ? new Ruling(book.with(setting), problems) : new Ruling(book, problems);
    }

    /** Why {@code setting} is not sound; empty if it is. */
    public List<RuleProblem> problems(Setting setting) {
        if (setting instanceof PatternSetting pattern) {
            return PatternCheck.problems(pattern, memory);
        }
        return setting instanceof StopSetting stop
                ? StopCheck.problems(stop)
                : OperationCheck.problems((OperationSetting) setting);
    }

    /** Why {@code setting} cannot be put on top of {@code book} at {@code now}; empty if it can. */
    public List<RuleProblem> objections(RuleBook book, Setting setting, Instant now) {
        List<RuleProblem> objections = new ArrayList<>(problems(setting));
        int present = book.presentVersion(setting);
        if (setting.version() <= present) {
            objections.add(new RuleProblem(
                    "version",
                    Integer.toString(setting.version()),
                    "is not above the present one; the next is " + (present + 1)));
        }
        if (setting instanceof StopSetting stop && !stop.removed() && stop.until() != null) {
            over(stop.until(), now, objections);
        }
        if (setting instanceof OperationSetting operation && !operation.ended()) {
            over(operation.until(), now, objections);
        }
        return objections;
    }

    private static void over(Instant until, Instant now, List<RuleProblem> objections) {
        if (until.isBefore(now)) {
            objections.add(new RuleProblem("until", until.toString(), "is over; it is " + now + " now"));
        }
    }
}
