package org.tamga.detection.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tamga.vocabulary.Countries;

/** What an operation can be. */
final class OperationCheck {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;

    private OperationCheck() {}

    static List<RuleProblem> problems(OperationSetting operation) {
        List<RuleProblem> problems = new ArrayList<>();
        if (operation.id().length() > LONGEST_ID || !ID.matcher(operation.id()).matches()) {
            problems.add(new RuleProblem(
                    "id",
                    operation.id(),
                    "is no name of an operation: lower-case letters a-z, digits and single hyphens, at most "
                            + LONGEST_ID + "; it must say nothing of the keys"));
        }
        if (operation.version() < 1) {
            problems.add(new RuleProblem("version", Integer.toString(operation.version()), "is not 1 or more"));
        }
        owners(operation.owners(), problems);
        if (operation.keys().isEmpty()) {
            problems.add(RuleProblem.of("keys", "are missing; name what the operation is about"));
        }
        operation.keys().stream()
                .flatMap(key -> KeyCheck.problem(key).stream())
                .distinct()
                .forEach(reason -> problems.add(RuleProblem.of("keys", reason)));
        if (operation.until().isBefore(operation.from())) {
            problems.add(new RuleProblem("until", operation.until().toString(), "is before from, " + operation.from()));
        }
        return problems;
    }

    private static void owners(Set<String> owners, List<RuleProblem> problems) {
        Set<String> allowed = new TreeSet<>(Countries.members());
        allowed.addAll(Countries.observers());
        if (owners.isEmpty()) {
            problems.add(RuleProblem.of("owners", "are missing; give one or more of " + String.join(", ", allowed)));
        }
        owners.stream()
                .filter(owner -> !allowed.contains(owner))
                .forEach(owner -> problems.add(new RuleProblem(
                        "owners",
                        owner,
                        "is neither a member nor an observer; allowed are " + String.join(", ", allowed))));
    }
}
