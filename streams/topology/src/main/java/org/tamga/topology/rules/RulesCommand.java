package org.tamga.topology.rules;

import org.tamga.topology.backtest.StaysCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tamga rules}. */
@Command(
        name = "rules",
        description = "Shows and changes how the patterns work, what is on the stop-list, and operations under way.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            ValidateCommand.class,
            PutCommand.class,
            HistoryCommand.class,
            StaysCommand.class
        },
        footer = {
            "",
            "A change takes effect without a restart: afterwards the open alerts are those of the new rules.",
            "",
            "Examples:",
            "  tamga rules show linked-vehicle",
            "  tamga rules validate quieter.json",
            "  tamga rules put quieter.json --reason \"too many buses\"",
            "  tamga rules history linked-vehicle"
        })
public final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Nothing asked: show what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
