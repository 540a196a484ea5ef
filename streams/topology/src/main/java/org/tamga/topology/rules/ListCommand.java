package org.tamga.topology.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tamga rules list}. */
@Command(
        name = "list",
        description = {
            "Lists how every pattern works now, the stop-list, and operations that have not been ended.",
            "Shows the keys of stop-lists and operations as Kafka holds them: for those who may read the topics."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:listed",
            " 2:the command was not understood",
            " 3:Kafka or the registry could not be reached"
        },
        footer = {
            "",
            "Examples:",
            "  tamga rules list",
            "  tamga rules list --standard",
            "  tamga rules list --json > now.ndjson     # tamga rules put takes such lines back"
        })
final class ListCommand extends OnTopics {
    @Option(names = "--json", description = "One JSON object a line; a rule file can hold these lines.")
    private boolean json;

    @Option(names = "--standard", description = "What Tamga comes with; needs no Kafka.")
    private boolean standard;

    @Override
    public Integer call() {
        if (standard) {
            return told(new RuleLog(RuleBook.STANDARD, List.of(), List.of()));
        }
        return onTopics(topics -> told(topics.read()));
    }

    private int told(RuleLog log) {
        if (json) {
            settings(log.book())
                    .forEach(setting ->
                            say(SettingLine.of(setting, log.provenance(setting).orElse(null))
                                    .toString()));
        } else {
            patterns(log.book());
            stops(log);
            operations(log.book());
        }
        tellLeftOut(log);
        return OK;
    }

    private static Stream<Setting> settings(RuleBook book) {
        return Stream.of(
                        Patterns.all().stream().map(pattern -> setting(book, pattern)),
                        book.stops().values().stream().filter(stop -> !stop.removed()),
                        book.operations().values().stream().filter(operation -> !operation.ended()))
                .flatMap(settings -> settings);
    }

    static PatternSetting setting(RuleBook book, Pattern pattern) {
        return Optional.ofNullable(book.patterns().get(pattern.id()))
                .orElseGet(() -> PatternSetting.standard(pattern.id()));
    }

    private void patterns(RuleBook book) {
        Columns columns = new Columns("pattern", "version", "on", "severity", "parameters (* not standard)");
        Patterns.all().forEach(pattern -> {
            PatternSetting setting = setting(book, pattern);
            columns.row(
                    pattern.id(),
                    Integer.toString(setting.version()),
                    setting.enabled() ? "yes" : "no",
                    Wording.severity(setting.severity()),
                    parameters(pattern, setting));
        });
        columns.lines().forEach(this::say);
    }

    private static String parameters(Pattern pattern, PatternSetting setting) {
        var values = setting.rule(pattern).parameters();
        return pattern.parameters().stream()
                .map(parameter -> parameter.name() + "=" + values.get(parameter.name())
                        + (parameter.standard().equals(values.get(parameter.name())) ? "" : "*"))
                .collect(Collectors.joining(" "));
    }

    private void stops(RuleLog log) {
        Columns columns = new Columns("stop-list", "version", "holds", "reason");
        log.book().stops().values().stream()
                .filter(stop -> !stop.removed())
                .forEach(stop -> columns.row(
                        Wording.key(stop.key()),
                        Integer.toString(stop.version()),
                        Wording.until(stop.until()),
                        log.provenance(stop).map(put -> put.reason()).orElse("")));
        section(columns, "The stop-list is empty.");
    }

    private void operations(RuleBook book) {
        Columns columns = new Columns("operation", "version", "what");
        book.operations().values().stream()
                .filter(operation -> !operation.ended())
                .forEach(operation -> columns.row(
                        operation.id(), Integer.toString(operation.version()), Wording.operation(operation)));
        section(columns, "No operation is under way.");
    }

    private void section(Columns columns, String none) {
        say("");
        if (columns.lines().size() == 1) {
            say(none);
        } else {
            columns.lines().forEach(this::say);
        }
    }
}
