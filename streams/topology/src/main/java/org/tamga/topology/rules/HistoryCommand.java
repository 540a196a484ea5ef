package org.tamga.topology.rules;

import org.jspecify.annotations.Nullable;
import org.tamga.topology.rules.RuleLog.Put;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tamga rules history}. */
@Command(
        name = "history",
        description = {
            "Lists everything that was put: when, by whom, what changed and why; the oldest first.",
            "Shows the keys of stop-lists and operations as Kafka holds them: for those who may read the topics."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:listed",
            " 1:nothing of that name was ever put",
            " 2:the command was not understood",
            " 3:Kafka or the registry could not be reached"
        },
        footer = {"", "Examples:", "  tamga rules history", "  tamga rules history linked-vehicle"})
final class HistoryCommand extends OnTopics {
    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            description = "Only this pattern, or this operation. Default: all, the stop-list too")
    private @Nullable String name;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        return onTopics(topics -> told(topics.read()));
    }

    private int told(RuleLog log) {
        var puts = log.puts().stream()
                .filter(put -> name == null || put.setting().id().equals(name))
                .toList();
        if (json) {
            puts.forEach(put -> say(SettingLine.of(put.setting(), put.provenance())
                    .put("putAt", put.provenance().putAt().toString())
                    .toString()));
        } else {
            Columns columns = new Columns("put at", "by", "what", "version", "change", "reason");
            puts.forEach(put -> row(put, log, columns));
            columns.lines().forEach(this::say);
        }
        tellLeftOut(log);
        if (puts.isEmpty() && name != null) {
            complain("\"" + name + "\" was never put; it is as Tamga comes, or unknown (`tamga rules list`).");
            return REFUSED;
        }
        return OK;
    }

    private static void row(Put put, RuleLog log, Columns columns) {
        columns.row(
                put.provenance().putAt().toString(),
                put.provenance().author(),
                Wording.thing(put.setting()),
                Integer.toString(put.setting().version()),
                Wording.change(log.before(put.setting()).orElse(null), put.setting()),
                put.provenance().reason());
    }
}
