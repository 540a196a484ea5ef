package org.tamga.topology.rules;

import java.util.List;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.vocabulary.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tamga rules show}. */
@Command(
        name = "show",
        description = "Shows one pattern: every parameter with its value, what is allowed and what it means.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:shown",
            " 2:the command was not understood, or there is no such pattern",
            " 3:Kafka or the registry could not be reached"
        },
        footer = {
            "",
            "Examples:",
            "  tamga rules show linked-vehicle",
            "  tamga rules show travelling-together --standard"
        })
final class ShowCommand extends OnTopics {
    @Parameters(paramLabel = "PATTERN", description = "Its id, as tamga rules list has it.")
    private String id = "";

    @Option(names = "--standard", description = "What Tamga comes with; needs no Kafka.")
    private boolean standard;

    @Override
    public Integer call() {
        Pattern pattern = Patterns.byId(id);
        if (pattern == null) {
            throw misunderstood("\"" + id + "\" is no pattern; "
                    + Nearest.to(id, Patterns.ids())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("known: " + String.join(", ", Patterns.ids())));
        }
        if (standard) {
            return told(pattern, new RuleLog(RuleBook.STANDARD, List.of(), List.of()));
        }
        return onTopics(topics -> told(pattern, topics.read()));
    }

    private int told(Pattern pattern, RuleLog log) {
        PatternSetting setting = ListCommand.setting(log.book(), pattern);
        say(pattern.id() + ", version " + setting.version() + ", " + (setting.enabled() ? "on" : "off") + ", severity "
                + Wording.severity(setting.severity()));
        log.provenance(setting)
                .ifPresent(put -> say("put by " + put.author() + " at " + put.putAt() + ": " + put.reason()));
        Columns columns = new Columns("parameter", "value", "standard", "least", "most", "meaning");
        var values = setting.rule(pattern).parameters();
        pattern.parameters()
                .forEach(parameter -> columns.row(
                        parameter.name(),
                        values.getOrDefault(parameter.name(), ""),
                        parameter.standard(),
                        parameter.least(),
                        parameter.most(),
                        parameter.meaning()));
        say("");
        columns.lines().forEach(this::say);
        tellLeftOut(log);
        return OK;
    }
}
