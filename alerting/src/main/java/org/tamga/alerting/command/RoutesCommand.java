package org.tamga.alerting.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tamga routes}: where alerts go within the centre. */
@Command(
        name = "routes",
        description =
                "Shows and tries where alerts go: who is told of which alert, together with which others, and to whom"
                        + " it is passed on if nobody acknowledges it.",
        subcommands = {RoutesShowCommand.class, RoutesTestCommand.class},
        footer = {
            "",
            "Examples:",
            "  tamga routes show --yaml > routes.yaml",
            "  tamga routes test --severity HIGH --country KZ"
        })
public final class RoutesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        line.usage(line.getOut());
    }
}
