package org.tamga.detection.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.rules.Parameter;
import org.tamga.vocabulary.Nearest;

/** What a pattern can be set to. */
final class PatternCheck {
    private PatternCheck() {}

    static List<RuleProblem> problems(PatternSetting setting, Horizon memory) {
        Pattern pattern = Patterns.byId(setting.id());
        if (pattern == null) {
            return List.of(
                    new RuleProblem("pattern", setting.id(), "is no pattern; " + hint(setting.id(), Patterns.ids())));
        }
        List<RuleProblem> problems = new ArrayList<>();
        if (setting.version() <= PatternSetting.STANDARD) {
            problems.add(new RuleProblem(
                    "version", Integer.toString(setting.version()), "is not 2 or more; 1 is what Tamga comes with"));
        }
        setting.parameters()
                .forEach((name, value) -> problem(pattern, name, value, memory)
                        .ifPresent(reason -> problems.add(new RuleProblem("parameters." + name, value, reason))));
        return problems;
    }

    private static Optional<String> problem(Pattern pattern, String name, String value, Horizon memory) {
        return pattern.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> problem(pattern, parameter, value, memory))
                .orElseGet(() ->
                        Optional.of("is for no parameter of " + pattern.id() + "; " + hint(name, names(pattern))));
    }

    private static Optional<String> problem(Pattern pattern, Parameter parameter, String value, Horizon memory) {
        return Lookback.of(pattern, memory)
                .flatMap(lookback -> lookback.problem(parameter, value))
                .or(() -> parameter.problem(value));
    }

    private static List<String> names(Pattern pattern) {
        return pattern.parameters().stream().map(Parameter::name).toList();
    }

    private static String hint(String written, List<String> known) {
        String all = known.isEmpty() ? "it has none" : "known: " + String.join(", ", known);
        return Nearest.to(written, known)
                .map(near -> "did you mean " + near + "?")
                .orElse(all);
    }
}
